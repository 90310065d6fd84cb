import type { FastifyRequest } from "fastify";
import type { Bilingual } from "../../../foundation/index.ts";
import type { Provider } from "../actions/provider.ts";
import type { StaffGround } from "./make-staff-parts.tsx";

declare module "fastify" {
  interface FastifyContextConfig {
    /** A form that belongs to no session: signing in, using an invitation. It must come from here, but carries no token. */
    withoutSession?: boolean;
  }
}

/** What the account's own pages need beside StaffParts. */
export type AccountGround = StaffGround & {
  readonly provider: Provider | null;
  /** The product's address for links in letters and for the provider, `https://…` without a path; null = as the browser asked. */
  readonly address: string | null;
  /** Whether a mail server is set: invitations are then sent as letters as well. */
  readonly sending: boolean;
  /** Address of the list of things to do. */
  readonly todayOf: (edition: string) => string;
  /** Words of rooms to the right: where a sheet stands. */
  readonly stageWords: Readonly<Record<string, Bilingual>>;
};

export const originOf = ({ address }: AccountGround, request: FastifyRequest): string =>
  address?.replace(/\/+$/, "") ?? `${request.protocol}://${request.host}`;
