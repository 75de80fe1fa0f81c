/* When two written names mean the same company: legal form, brackets, spaces and width aside. */

const legalForms =
  /株式会社|有限会社|合同会社|合資会社|合名会社|㈱|㈲|\((?:株|有|同)\)|\b(?:inc|ltd|llc|co|corp|corporation|company|limited)\b/gu;
const notInNames = /[\p{P}\p{S}\p{Z}]/gu;

function bareName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(legalForms, '').replace(notInNames, '');
}

/** Whether two names differ only in legal form, brackets, spaces or width. Empty names mean nobody. */
export function isSameCompany(one: string, other: string): boolean {
  const bare = bareName(one);
  return bare !== '' && bare === bareName(other);
}
