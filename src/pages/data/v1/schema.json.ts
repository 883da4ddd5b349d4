import type { APIRoute } from 'astro';
import { datasetJsonSchema } from '../../../model/dataset.ts';
import { fileAddress, textFile } from '../../../machine.ts';

export const GET: APIRoute = () =>
  textFile(JSON.stringify({ $id: fileAddress('data/v1/schema.json'), ...datasetJsonSchema() }, null, 1), 'application/schema+json');
