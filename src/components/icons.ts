/** Line drawings on a 24 × 24 grid, one path each, stroked in the current colour. */
export const ICONS = {
  logo: 'M5 4h14v12H9l-4 4zM9 8.5h6M9 12h3',
  theme: 'M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3A4 4 0 0 0 10.700 18.300L12 17',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  share: 'M12 15V4M8 7l4-4 4 4M5 12v8h14v-8',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  key: 'M8 10a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM11 11l8-8M16 6l3 3',
  shield: 'M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6zM9 12l2 2 4-4',
  gauge: 'M4 18a9 9 0 1 1 16 0M12 14l4-5',
  braces: 'M9 4H7a2 2 0 0 0-2 2v4l-2 2 2 2v4a2 2 0 0 0 2 2h2M15 4h2a2 2 0 0 1 2 2v4l2 2-2 2v4a2 2 0 0 1-2 2h-2',
  server: 'M4 5h16v6H4zM4 13h16v6H4zM8 8h.01M8 16h.01',
  user: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21a8 8 0 0 1 16 0',
  tree: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  message: 'M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5',
  chat: 'M3 5h12v9H8l-3 3v-3H3zM17 9h4v9h-2v3l-3-3h-5',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01',
  robot: 'M5 9h14v10H5zM12 9V5M12 4h.01M9 13v2M15 13v2M3 13v3M21 13v3',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 15v2',
  window: 'M3 5h18v14H3zM3 9h18M6 7h.01M9 7h.01',
  grid: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  check: 'M5 4h14v16H5zM9 12l2 2 4-4M9 7h6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 4v4M16 4v4M8 14h3',
  device: 'M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
  crm: 'M3 7h18v12H3zM9 7V4h6v3M3 12h18M12 11v3',
} as const;

export type IconName = keyof typeof ICONS;

export const isIcon = (name: string): name is IconName => Object.hasOwn(ICONS, name);
