/*
 * `npm run bench -- [name ...] [number | --option ...]`: runs bench/<name>.ts, or every one of them, each
 * in a process of its own so that none warms up or weighs down another. Numbers and options go on to
 * each; what they mean stands at the head of the bench.
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exitCode, root } from './steps.ts';

const known = globSync('bench/*.ts', { cwd: root })
  .map((file) => basename(file, '.ts'))
  .sort();
const given = process.argv.slice(2);
const settings = given.filter((argument) => /^(?:--|\d+$)/.test(argument));
const asked = given.filter((argument) => !settings.includes(argument));
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0 || known.length === 0) {
  console.error(`No benchmark named ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : known) {
    console.log(`\n== ${name}`);
    const code = await exitCode(join(root, 'bench', `${name}.ts`), settings);
    if (code !== 0) process.exitCode = 1;
  }
}
