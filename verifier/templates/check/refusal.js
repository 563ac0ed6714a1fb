// Why a badge is not taken: one of the codes that every part of Kreds shares (schemas::verdict::Code).

export class Refusal extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Ends the matter with this code unless the condition holds. */
export function need(holds, code) {
  if (!holds) throw new Refusal(code);
}
