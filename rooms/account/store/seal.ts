import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** The product's secret, from MICHISHIRUBE_SECRET or a file that only its owner may read. Everything sealed hangs on it. */
export type Secret = { readonly bytes: Buffer };

const derive = (secret: Secret, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret.bytes, Buffer.alloc(0), `michishirube ${purpose}`, 32));

/** AES-256-GCM: nonce (12 bytes), tag (16), text. */
function encrypt(key: Buffer, text: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null where the key is another one or a byte was changed. */
function decrypt(key: Buffer, sealed: Buffer): Buffer | null {
  if (sealed.length < 28) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}

/** A new key for one person, sealed with the secret. Destroying it makes everything sealed with it unreadable for good. */
export const newPersonKey = (secret: Secret): Buffer => encrypt(derive(secret, "person keys"), randomBytes(32));

/** Whether this secret is the one the key was sealed with. */
export const opensKey = (secret: Secret, personKey: Buffer): boolean =>
  decrypt(derive(secret, "person keys"), personKey) !== null;

export function sealFor(secret: Secret, personKey: Buffer, content: object): Buffer {
  const key = decrypt(derive(secret, "person keys"), personKey);
  if (!key) throw new Error("A person's key cannot be opened: MICHISHIRUBE_SECRET is not the one it was made with");
  return encrypt(key, Buffer.from(JSON.stringify(content)));
}

/** Null where the person was erased or the secret is another one. */
export function openFor(secret: Secret, personKey: Buffer | null, sealed: Buffer): unknown {
  const key = personKey && decrypt(derive(secret, "person keys"), personKey);
  const text = key && decrypt(key, sealed);
  return text ? JSON.parse(text.toString("utf8")) : null;
}

/** Finds a person by mail address without keeping the address readable. Case and width do not count. */
export const mailKey = (secret: Secret, mail: string): string =>
  createHmac("sha256", derive(secret, "mail")).update(mail.normalize("NFKC").trim().toLowerCase()).digest("base64url");

/** Counts the attempts of a caller without keeping its address readable. */
export const callerKey = (secret: Secret, address: string): string =>
  createHmac("sha256", derive(secret, "callers")).update(address).digest("base64url");

/** What a form must carry to prove that it was drawn for this session. */
export const formTokenOf = (secret: Secret, session: string): string =>
  createHmac("sha256", derive(secret, "forms")).update(session).digest("base64url");

/** Seals a text for a short way (sign-in state in a cookie, a letter in the queue). */
export const sealText = (secret: Secret, purpose: string, text: string): Buffer =>
  encrypt(derive(secret, purpose), Buffer.from(text));
export const openText = (secret: Secret, purpose: string, sealed: Buffer): string | null =>
  decrypt(derive(secret, purpose), sealed)?.toString("utf8") ?? null;
