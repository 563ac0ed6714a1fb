// Why a badge is not taken: one of the codes that every part of Kreds shares (schemas::verdict::Code).

export class Refusal extends Error {
  constructor(code, issuer) {
    super(code);
    this.code = code;
    this.issuer = issuer;
  }
}

/** Ends the matter with this code unless the condition holds; `issuer` where it is about whom the badge names. */
export function need(holds, code, issuer) {
  if (!holds) throw new Refusal(code, issuer);
}
