import type { APIRoute, GetStaticPaths } from 'astro';
import { datasetCode } from '../../../../model/dataset.ts';
import { codeSlug } from '../../../../model/slug.ts';
import { datasetContext, textFile } from '../../../../machine.ts';
import type { CodeRecord } from '../../../../model/schema.ts';
import { encyclopedia } from '../../../../site.ts';

export const getStaticPaths = (async () =>
  (await encyclopedia()).codes.map((record) => ({
    params: { slug: codeSlug(record.code) },
    props: { record },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: CodeRecord }> = async ({ props }) =>
  textFile(JSON.stringify(datasetCode(props.record, await encyclopedia(), datasetContext()), null, 1), 'application/json');
