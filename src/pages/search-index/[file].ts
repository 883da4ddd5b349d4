import type { APIRoute, GetStaticPaths } from 'astro';
import { textFile } from '../../machine.ts';
import { searchIndex } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { codes, messages, words } = await searchIndex();
  return [codes.en, codes.zh, words.en, words.zh, messages].map(({ name, body }) => ({ params: { file: name }, props: { body } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => textFile(props.body, 'application/json');
