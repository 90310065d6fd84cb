import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { StoreFailure } from "../../../store/index.ts";
import { languageOf } from "./api-context.ts";
import { ApiProblem, problemJson, problemKinds } from "./api-problem.ts";

const ofFastify: Readonly<Record<string, ApiProblem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new ApiProblem("tooLarge", {
    ja: "要求の本文が大きすぎます。64 KiB までにしてください。",
    en: "The body of the request is too large: at most 64 KiB.",
  }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new ApiProblem("unsupportedMediaType", {
    ja: "要求の本文は JSON で送り、Content-Type を application/json にしてください。",
    en: "Send the body as JSON with the Content-Type application/json.",
  }),
  FST_ERR_CTP_INVALID_JSON_BODY: new ApiProblem("requestUnreadable", {
    ja: "要求の本文を JSON として読めません。括弧とコンマ、引用符を確かめてください。",
    en: "The body cannot be read as JSON. Check its brackets, commas and quotes.",
  }),
  FST_ERR_CTP_EMPTY_JSON_BODY: new ApiProblem("requestUnreadable", {
    ja: "要求の本文が空です。評価する指標を JSON で書いてください。",
    en: "The body is empty. Give the indicator to be graded as JSON.",
  }),
};

const unexpected = new ApiProblem("unexpected", {
  ja: "答えを作る途中で問題が起きました。保存されている内容は失われていません。",
  en: "Something went wrong while the answer was made. Nothing that is stored was lost.",
});

function problemOf(error: FastifyError): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof StoreFailure)
    return new ApiProblem("storeUnavailable", error.problem.message, { store: error.problem.code });
  const known = ofFastify[error.code];
  if (known) return known;
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500)
    return new ApiProblem("requestUnreadable", { ja: "この要求は読めません。", en: "This request cannot be read." });
  return unexpected;
}

function answer(problem: ApiProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asked = new URLSearchParams(request.url.split("?")[1] ?? "").get("lang");
  const lang = languageOf(asked ?? undefined, "cookies" in request ? request.cookies : undefined);
  reply.removeHeader("content-disposition").removeHeader("etag").removeHeader("last-modified");
  reply.code(problemKinds[problem.kind].status).header("cache-control", "no-store").header("content-language", lang);
  return reply
    .type("application/problem+json; charset=utf-8")
    .send(problemJson(problem, lang, request.url.split("?")[0] ?? "/api"));
}

/** Every error of the API as problem+json; what nobody expected goes to standard error, never to the reader. */
export function answerProblems(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem === unexpected)
      process.stderr.write(`${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    return answer(problem, request, reply);
  });
}

/** Any other address below /api: which ones there are, or that they are only read. */
export function answerUnknown(server: FastifyInstance, known: () => readonly string[]): void {
  const schema = { hide: true };
  server.route({
    method: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    url: "/api/*",
    schema,
    handler: (request) => {
      const path = request.url.split("?")[0] ?? "";
      if (request.method !== "GET") throw onlyRead(request.method, path);
      throw new ApiProblem(
        "noSuchAddress",
        {
          ja: `「${path}」というアドレスはありません。使えるアドレスの説明: /api`,
          en: `There is no address "${path}". See /api for those there are.`,
        },
        { known: known() },
      );
    },
  });
}

const onlyRead = (method: string, path: string) =>
  new ApiProblem("methodNotAllowed", {
    ja: `「${path}」は ${method} では使えません。読み出し（GET）だけができ、評価は POST /api/grade です。`,
    en: `"${path}" does not take ${method}. Addresses are read with GET; only POST /api/grade takes a request.`,
  });
