import type { APIRoute } from 'astro';
import { fileAddress, textFile } from '../machine.ts';

export const GET: APIRoute = () =>
  textFile(`User-agent: *\nAllow: /\n\nSitemap: ${fileAddress('sitemap-index.xml')}\n`, 'text/plain');
