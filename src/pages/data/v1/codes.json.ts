import type { APIRoute } from 'astro';
import { dataset } from '../../../model/dataset.ts';
import { datasetContext, textFile } from '../../../machine.ts';
import { encyclopedia } from '../../../site.ts';

export const GET: APIRoute = async () =>
  textFile(JSON.stringify(dataset(await encyclopedia(), datasetContext())), 'application/json');
