import { type Problem, problem } from "../../../foundation/index.ts";

export const nothingToPublish: Problem = problem(
  "reading/nothingToPublish",
  "公表できるものがまだありません。採用され、（二人で確かめる資料では）確認された項目だけが公表されます。",
  "There is nothing to publish yet: only what was accepted and, where two persons check, confirmed becomes public.",
);

export const onlyHqPublishes: Problem = problem(
  "reading/onlyHqPublishes",
  "公表できるのは地域戦略課だけです。何も公表していません。",
  "Only the strategy division can publish. Nothing was published.",
);

export const publishedMeanwhile: Problem = problem(
  "reading/publishedMeanwhile",
  "画面を開いた後に、ほかの人がこの資料を公表したか、判断を変えました。何も公表していません。画面を開き直して確かめてください。",
  "Somebody published this document, or changed a decision, after the page was opened. Nothing was published. Open the page again and look.",
);
