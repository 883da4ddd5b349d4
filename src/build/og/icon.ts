/** The site's sign at any size, for home screens. The same drawing as public/favicon.svg, with room for round masks. */
export function siteIcon(size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}"><rect width="32" height="32" fill="#1a4fd6"/><path d="M9 9h14v10.500h-8.750L9.800 24z" fill="none" stroke="#fff" stroke-width="2.100" stroke-linejoin="round"/><path d="M12.900 12.900h6.200M12.900 16h3.500" stroke="#fff" stroke-width="1.900" stroke-linecap="round"/></svg>`;
}
