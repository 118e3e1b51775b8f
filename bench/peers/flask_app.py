"""The floor Sauda is measured against: the same routes as a minimal Flask program with everything in memory.

Run with Debian's python3-flask, python3-jwt and gunicorn:
    gunicorn --workers 2 --bind 127.0.0.1:5000 --chdir bench/peers flask_app:app

Nothing is stored and nothing is checked beyond what the route needs. Each gunicorn worker has its own memory: a
trader known to both is made known to both by the token alone, and each worker keeps its own holdings. Good enough
for a floor: every request does the work of one, and none waits for the other worker.
"""

import datetime
import os
import random
import secrets

import jwt
from flask import Flask, jsonify, make_response, request

app = Flask(__name__)
SECRET = os.environ.get("BENCH_SECRET", "0123456789abcdef0123456789abcdef")
OPENING_CASH = float(os.environ.get("BENCH_CASH", "1000000"))
HOLDINGS = int(os.environ.get("BENCH_HOLDINGS", "0"))

SYMBOLS = [f"SYM{number:03d}.NS" for number in range(600)]
random.seed(1)
PRICES = {symbol: round(random.uniform(50, 4000), 2) for symbol in SYMBOLS}
users = {}


def quote(symbol):
    price = PRICES[symbol]
    previous = round(price * 0.99, 2)
    return {
        "symbol": symbol,
        "name": symbol,
        "exchange": "NSE",
        "price": price,
        "previousClose": previous,
        "change": round(price - previous, 2),
        "changePercent": round((price - previous) / previous * 100, 2),
        "open": previous,
        "high": price,
        "low": previous,
        "volume": 123456,
        "turnover": 123456789.0,
        "averagePrice": price,
        "bid": price,
        "ask": price,
        "upperBand": round(previous * 1.1, 2),
        "lowerBand": round(previous * 0.9, 2),
        "week52High": round(price * 1.3, 2),
        "week52Low": round(price * 0.7, 2),
        "phase": "CONTINUOUS",
        "asOf": now(),
        "ageMs": 100,
        "stale": False,
        "source": "memory",
        "market": "flask",
        "seq": 1,
    }


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat()


def book_of(name):
    book = users.get(name)
    if book is None:
        held = {symbol: [10, 10 * PRICES[symbol]] for symbol in SYMBOLS[:HOLDINGS]}
        book = users[name] = {"cash": OPENING_CASH, "held": held, "orders": []}
    return book


def signed_in():
    token = request.cookies.get("jwt_token", "")
    return jwt.decode(token, SECRET, algorithms=["HS256"])["sub"]


@app.errorhandler(jwt.PyJWTError)
def not_signed_in(_problem):
    return jsonify(title="Not signed in", status=401, code="NOT_SIGNED_IN"), 401


@app.post("/auth/register")
def register():
    name = request.get_json()["username"]
    book_of(name)
    expires = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=6)
    token = jwt.encode({"sub": name, "exp": expires, "jti": secrets.token_hex(8)}, SECRET, algorithm="HS256")
    answer = make_response(jsonify(message="Registered", user={"username": name, "createdAt": now()}), 201)
    answer.set_cookie("jwt_token", token, httponly=True, samesite="Lax")
    return answer


@app.get("/market/price/<symbol>")
def price(symbol):
    if symbol not in PRICES:
        return jsonify(title="Unknown symbol", status=404, code="UNKNOWN_SYMBOL"), 404
    return jsonify(quote(symbol))


@app.post("/market/prices")
def prices():
    wanted = request.get_json()["symbols"]
    return jsonify(
        prices={symbol: quote(symbol) for symbol in wanted if symbol in PRICES},
        errors={symbol: {"code": "UNKNOWN_SYMBOL"} for symbol in wanted if symbol not in PRICES},
    )


@app.post("/trade/buy")
def buy():
    name = signed_in()
    body = request.get_json()
    symbol, quantity = body["symbol"], int(body["quantity"])
    if symbol not in PRICES or quantity < 1:
        return jsonify(title="Bad order", status=400, code="BAD_ORDER"), 400
    book = book_of(name)
    value = round(PRICES[symbol] * quantity, 2)
    if value > book["cash"]:
        return jsonify(title="Not enough cash", status=422, code="INSUFFICIENT_FUNDS"), 422
    book["cash"] = round(book["cash"] - value, 2)
    held = book["held"].setdefault(symbol, [0, 0.0])
    held[0] += quantity
    held[1] = round(held[1] + value, 2)
    order = {
        "id": f"{name}-{len(book['orders']) + 1}",
        "market": "flask",
        "symbol": symbol,
        "side": "BUY",
        "type": "MARKET",
        "product": "CNC",
        "validity": "DAY",
        "quantity": quantity,
        "filledQuantity": quantity,
        "averagePrice": PRICES[symbol],
        "status": "COMPLETE",
        "placedAt": now(),
    }
    book["orders"].append(order)
    trade = {"id": f"t-{order['id']}", "orderId": order["id"], "symbol": symbol, "quantity": quantity,
             "price": PRICES[symbol], "value": value, "at": order["placedAt"]}
    return jsonify(
        message="Bought",
        order=order,
        trades=[trade],
        portfolio={
            "cashBalance": book["cash"],
            "availableCash": book["cash"],
            "holding": {"symbol": symbol, "quantity": held[0], "averagePrice": round(held[1] / held[0], 2)},
        },
    )


@app.get("/portfolio/")
def portfolio():
    book = book_of(signed_in())
    holdings, invested, worth = [], 0.0, 0.0
    for symbol, (quantity, cost) in book["held"].items():
        price = PRICES[symbol]
        value = round(price * quantity, 2)
        invested += cost
        worth += value
        holdings.append({
            "symbol": symbol,
            "name": symbol,
            "isin": "INE000000000",
            "quantity": quantity,
            "t1Quantity": 0,
            "availableQuantity": quantity,
            "averagePrice": round(cost / quantity, 2),
            "invested": cost,
            "price": price,
            "marketValue": value,
            "pnl": round(value - cost, 2),
            "pnlPercent": round((value - cost) / cost * 100, 2),
            "dayChange": round(value * 0.01, 2),
            "dayChangePercent": 1.0,
            "weight": 1.0,
            "sector": "Any",
            "stale": False,
        })
    return jsonify(
        cashBalance=book["cash"],
        availableCash=book["cash"],
        blockedCash=0.0,
        invested=round(invested, 2),
        marketValue=round(worth, 2),
        totalValue=round(book["cash"] + worth, 2),
        realisedPnl=0.0,
        unrealisedPnl=round(worth - invested, 2),
        dayPnl=round(worth * 0.01, 2),
        dayPnlPercent=1.0,
        holdings=holdings,
        positions=[],
        asOf=now(),
    )
