import { type Problem, problem } from "../foundation/index.ts";

export const storeNewer = (store: string, theirs: string, ours: string): Problem =>
  problem(
    "storeNewer",
    `保存先 ${store} は、このプログラムより新しい版で作られています（保存先: ${theirs}、プログラム: ${ours}）。新しい版のプログラムで開いてください。`,
    `The store ${store} was made by a newer version of this program (store: ${theirs}, program: ${ours}). Open it with the newer program.`,
  );

export const migrationChanged = (store: string, step: string): Problem =>
  problem(
    "migrationChanged",
    `表の変更手順 ${step} は、保存先 ${store} に適用したときと内容が違います。その版のプログラムの store/migrations/${step}.sql に戻し、変更は新しい番号で加えてください。`,
    `The schema step ${step} differs from the one applied to the store ${store}. Put store/migrations/${step}.sql back as it was and make the change in a step of its own.`,
  );

export const migrationFailed = (store: string, step: string, why: string): Problem =>
  problem(
    "migrationFailed",
    `保存先 ${store} に表の変更手順 ${step} を適用できませんでした（${why}）。保存先は元のままです。`,
    `The schema step ${step} could not be applied to the store ${store} (${why}). The store is as it was before.`,
  );
