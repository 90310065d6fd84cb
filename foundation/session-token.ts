/** The secret that a signed-in browser shows with every request; 43 characters of base64url. Only its hash is stored. */
export type SessionToken = string & { readonly [brand]: "SessionToken" };
declare const brand: unique symbol;

const shape = /^[A-Za-z0-9_-]{43}$/;

export const isSessionToken = (text: string): text is SessionToken => shape.test(text);

/** Throws for anything that is not a token; check what comes from outside with `isSessionToken`. */
export function asSessionToken(text: string): SessionToken {
  if (!isSessionToken(text)) throw new Error("Not a session token");
  return text;
}
