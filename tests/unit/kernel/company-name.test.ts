import { expect, it } from 'vitest';
import { isSameCompany } from '../../../src-shared/kernel/company-name.ts';

it.each([
  ['ミナミネ飲料株式会社', 'ミナミネ飲料(架空)株式会社'.replace('(架空)', '')],
  ['株式会社ミナミネ', '㈱ミナミネ'],
  ['(株)ミナミネ', 'ﾐﾅﾐﾈ'],
  ['Minamine Co., Ltd.', 'MINAMINE'],
  ['Minamine, Inc.', 'minamine'],
  ['ミナミネ・飲料', 'ミナミネ飲料'],
])('%s is %s', (one, other) => {
  expect(isSameCompany(one, other)).toBe(true);
});

it.each([
  ['Co-op', 'Op'],
  ['A+', 'A'],
  ['Company of Friends', 'of Friends'],
  ['ミナミネ', 'ミナミ'],
  ['', ''],
  ['株式会社', '㈱'],
])('%s is not %s', (one, other) => {
  expect(isSameCompany(one, other)).toBe(false);
});
