/* When two written names mean the same company: legal form, brackets, spaces and width aside. */

const legalForms = /株式会社|有限会社|合同会社|合資会社|合名会社|㈱|㈲|\((?:株|有|同)\)/gu;
/** Only at the end and apart from the name, where English has them: Co-op keeps its Co. */
const legalEndings = /(?:[\s,]+(?:inc|ltd|llc|co|corp|corporation|company|limited)\b\.?)+\s*$/u;
/** Of the signs only those that are decoration; A+ is not A. */
const notInNames = /[\p{P}\p{Z}\p{Sk}\p{So}]/gu;

function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(legalForms, '')
    .replace(legalEndings, '')
    .replace(notInNames, '');
}

/** Whether two names differ only in legal form, brackets, spaces or width. Empty names mean nobody. */
export function isSameCompany(one: string, other: string): boolean {
  const bare = bareName(one);
  return bare !== '' && bare === bareName(other);
}
