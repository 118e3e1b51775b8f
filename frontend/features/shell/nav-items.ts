import {
  BriefcaseBusiness,
  ChartNoAxesCombined,
  LayoutDashboard,
  type LucideIcon,
  ReceiptText,
  Settings,
} from 'lucide-react';

type NavName = 'dashboard' | 'stocks' | 'orders' | 'portfolio' | 'settings';

export interface NavItem {
  name: NavName;
  href: string;
  icon: LucideIcon;
}

export const DESK: readonly NavItem[] = [
  { name: 'dashboard', href: '/dashboard', icon: LayoutDashboard },
  { name: 'stocks', href: '/stocks', icon: ChartNoAxesCombined },
  { name: 'orders', href: '/orders', icon: ReceiptText },
  { name: 'portfolio', href: '/portfolio', icon: BriefcaseBusiness },
];

export const SETTINGS: NavItem = { name: 'settings', href: '/settings', icon: Settings };

export function isCurrent(pathname: string, item: NavItem): boolean {
  return pathname === item.href || pathname.startsWith(`${item.href}/`);
}
