import auth from './auth.json';
import common from './common.json';
import dashboard from './dashboard.json';
import gtt from './gtt.json';
import market from './market.json';
import note from './note.json';
import notices from './notices.json';
import orders from './orders.json';
import portfolio from './portfolio.json';
import positions from './positions.json';
import problems from './problems.json';
import reasons from './reasons.json';
import receipt from './receipt.json';
import settings from './settings.json';
import shell from './shell.json';
import stock from './stock.json';
import stocks from './stocks.json';
import submission from './submission.json';
import ticket from './ticket.json';

export default {
  auth,
  common,
  dashboard,
  gtt,
  market,
  note,
  notices,
  orders,
  portfolio,
  positions,
  problems,
  reasons,
  receipt,
  settings,
  shell,
  stock,
  stocks,
  submission,
  ticket,
};
