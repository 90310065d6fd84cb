export { erasePersons } from "./actions/keep-people.ts";
export { type AccountInviteCall, inviteByCommand } from "./commands/account-invite.ts";
export { checkSecret, readProductSecret } from "./store/product-secret.ts";
