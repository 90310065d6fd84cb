import Type from "typebox";
import { gradeForContract, rulesForContract } from "../../kpi/index.ts";
import { type Api, addGet, json, jsonType } from "./address.ts";
import { type ApiParts, languageOf, siteOf } from "./api-context.ts";
import { ApiProblem } from "./api-problem.ts";
import { asOf, closed, lang, readParameters } from "./parameters.ts";

const query = Type.Object({ lang, asOf }, closed);
const longestRequest = 64 * 1024;

const summary = { ja: "一つの指標を評価規則で評価する", en: "Grade one indicator under a rule" };

/** An example that a reader can send as it is. */
const example = {
  rule: "nagano",
  direction: "increase",
  baseline: { value: 10, year: 2015 },
  target: { value: 20, year: 2020 },
  actual: { value: 15, year: 2018 },
};

/** `POST /api/grade`: a grade with its steps; `GET`: the rules. */
export function gradeRoutes(api: Api, parts: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/grade",
      summary: { ja: "評価規則の一覧（評価は POST）", en: "The grading rules (POST to grade)" },
      params: Type.Object({}, closed),
      query,
      mediaTypes: ["application/json"],
      example: "/api/grade",
    },
    async (call) => {
      const { rules, recordedAt } = await siteOf(parts, undefined, call.query.asOf);
      return { mediaType: jsonType, recordedAt, body: () => json(rulesForContract({ rules })) };
    },
  );
  api.described.push({
    path: "/api/grade",
    method: "POST",
    summary,
    params: Type.Object({}, closed),
    query,
    example: JSON.stringify(example),
  });
  const schema = {
    summary: `${summary.ja} / ${summary.en}`,
    querystring: query,
    body: { type: "object", examples: [example] },
    response: { 200: { description: "grade", content: { "application/json": { schema: {} } } } },
  };
  api.server.post("/api/grade", { schema, bodyLimit: longestRequest }, async (request, reply) => {
    const asked = readParameters(query, request.query);
    const { rules } = await siteOf(parts, undefined, asked.asOf);
    const wanted = languageOf(asked.lang, "cookies" in request ? request.cookies : undefined);
    const graded = gradeForContract({ rules }, request.body, wanted);
    if (!graded.ok) throw unreadable(graded.problem);
    return reply.type(jsonType).header("cache-control", "no-store").send(json(graded.value));
  });
}

function unreadable(
  problems: readonly { readonly code: string; readonly message: { readonly ja: string; readonly en: string } }[],
): ApiProblem {
  const detail = {
    ja: problems.map(({ message }) => message.ja).join("。"),
    en: problems.map(({ message }) => message.en).join(". "),
  };
  const errors = problems.map(({ code, message }) => ({ code, messageJa: message.ja, messageEn: message.en }));
  return new ApiProblem("requestUnreadable", detail, { errors, example });
}
