import * as oidc from "openid-client";
import type { SessionToken } from "../../../foundation/index.ts";
import { noteEvent } from "../store/audit-notes.ts";
import { findCredential, keepCredential } from "../store/credentials.ts";
import { takeInvitation, takeInvitationOf } from "../store/invitations.ts";
import { findByMail, type PersonKey, readPerson } from "../store/people.ts";
import { dropInvitations } from "./invite.ts";
import { enter, type SignedIn, type SignInGround } from "./sign-in.ts";
import { linkUsed } from "./use-invitation.ts";

/** An OpenID Connect provider, as MICHISHIRUBE_OIDC_… names it. */
export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** What people call it, such as 庁内共通認証. */
  readonly name: string;
};

/** Null where no provider is set up. */
export function readProviderSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ProviderSettings | null {
  const issuer = environment.MICHISHIRUBE_OIDC_ISSUER ?? "";
  const clientId = environment.MICHISHIRUBE_OIDC_CLIENT_ID ?? "";
  if (!URL.canParse(issuer) || clientId === "") return null;
  return {
    issuer,
    clientId,
    clientSecret: environment.MICHISHIRUBE_OIDC_CLIENT_SECRET || null,
    name: environment.MICHISHIRUBE_OIDC_NAME || new URL(issuer).hostname,
  };
}

/** What must come back unchanged; sealed in a cookie meanwhile. */
export type ProviderTrip = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
  /** Token of the invitation that led here, or empty. */
  readonly invitation: string;
};

export type Provider = {
  readonly name: string;
  /** The provider's page, and what to remember until the person comes back from it. Null: it does not answer. */
  readonly start: (
    callback: string,
    from: { readonly back: string; readonly invitation: string },
  ) => Promise<{ readonly address: string; readonly trip: ProviderTrip } | null>;
  /** Who came back; `down` where the provider does not answer, null where the answer does not belong to the trip. */
  readonly finish: (address: URL, trip: ProviderTrip) => Promise<ProvidedPerson | "down" | null>;
};

export type ProvidedPerson = {
  /** "issuer subject" */
  readonly handle: string;
  /** Only where the provider has verified it. */
  readonly mail: string | null;
};

const patienceSeconds = 5;

/** The provider is asked about itself when it is first needed, and again after a failure. */
export function openProvider(settings: ProviderSettings): Provider {
  let known: Promise<oidc.Configuration> | null = null;
  const configure = (): Promise<oidc.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    name: settings.name,
    start: async (callback, from) => {
      const config = await unlessDown(configure());
      return config && startTrip(config, callback, from);
    },
    finish: async (address, trip) => {
      const config = await unlessDown(configure());
      return config ? finishTrip(config, address, trip) : "down";
    },
  };
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const address = new URL(issuer);
  // inside an office network a provider may run without TLS; what it says is signed all the same
  const execute = address.protocol === "http:" ? [oidc.allowInsecureRequests] : [];
  const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  return oidc.discovery(address, clientId, {}, authentication, { execute, timeout: patienceSeconds });
}

async function startTrip(
  config: oidc.Configuration,
  callback: string,
  { back, invitation }: { readonly back: string; readonly invitation: string },
) {
  const verifier = oidc.randomPKCECodeVerifier();
  const trip = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, back, invitation };
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: "openid email",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state: trip.state,
    nonce: trip.nonce,
  });
  return { address: address.href, trip };
}

async function finishTrip(
  config: oidc.Configuration,
  address: URL,
  { state, nonce, verifier }: ProviderTrip,
): Promise<ProvidedPerson | "down" | null> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, address, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return null;
    const info =
      claims.email === undefined ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
    const mail = info.email_verified === true && typeof info.email === "string" ? info.email : null;
    return { handle: `${claims.iss} ${claims.sub}`, mail };
  } catch (error) {
    return isUnreachable(error) ? "down" : refusedBy(error);
  }
}

/** Every answer that is no proof is the same to us: nobody is signed in. */
function refusedBy(error: unknown): null {
  if (error instanceof Error) return null;
  throw error;
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && ["TimeoutError", "AbortError"].includes(error.name));

async function unlessDown(config: Promise<oidc.Configuration>): Promise<oidc.Configuration | null> {
  try {
    return await config;
  } catch (error) {
    return refusedBy(error);
  }
}

/** The person by (issuer, subject); the first time by an invitation: its link, or the verified mail address of somebody who has one. */
export async function signInByProvider(
  ground: SignInGround,
  given: { readonly person: ProvidedPerson; readonly invitation: string; readonly before: SessionToken | null },
): Promise<SignedIn | null> {
  const { database, secret } = ground;
  const { person, invitation, before } = given;
  return database.write(async (tx) => {
    const known = await findCredential(tx, "oidc", person.handle);
    if (known) {
      const alive = await readPerson(tx, secret, known);
      return alive && enter(tx, known, { way: "oidc", before });
    }
    const byLink = invitation === "" ? null : await takeInvitation(tx, invitation);
    let invited: PersonKey | null = byLink;
    for (const one of person.mail === null || invited ? [] : await findByMail(tx, secret, person.mail)) {
      if (!invited && (await takeInvitationOf(tx, one))) invited = one;
    }
    if (!invited) return null;
    await dropInvitations(tx, invited, linkUsed);
    await keepCredential(tx, invited, { kind: "oidc", handle: person.handle, content: {} });
    await noteEvent(tx, invited, "invitation-used", { way: "oidc" });
    return enter(tx, invited, { way: "oidc", before });
  });
}
