/** The site's sign at any size, for home screens. The same drawing as public/favicon.svg, with room for round masks. */
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { indexedPng } from './indexed-png.ts';

/** Units of the drawing along each side. */
const GRID = 32;

/** @param size pixels along each side. @returns PNG. */
export function siteIcon(size: number): Buffer {
  const canvas = createCanvas(size, size);
  const pen = canvas.getContext('2d');
  pen.scale(size / GRID, size / GRID);
  pen.fillStyle = '#1a4fd6';
  pen.fillRect(0, 0, GRID, GRID);
  pen.strokeStyle = '#fff';
  pen.lineJoin = 'round';
  pen.lineWidth = 2.1;
  pen.stroke(new Path2D('M9 9h14v10.5h-8.75L9.8 24z'));
  pen.lineCap = 'round';
  pen.lineWidth = 1.9;
  pen.stroke(new Path2D('M12.9 12.9h6.2M12.9 16h3.5'));
  return indexedPng(canvas.data(), size, size);
}
