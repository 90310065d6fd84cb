import type { Sealing } from "../../mail/index.ts";
import { openText, type Secret, sealText } from "./seal.ts";

const purpose = "letters";

/** How letters are sealed while they wait. The room `mail` stands to the left and is handed this. */
export const letterSealing = (secret: Secret): Sealing => ({
  seal: (text) => sealText(secret, purpose, text),
  open: (sealed) => openText(secret, purpose, sealed),
});
