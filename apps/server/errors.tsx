import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { StoreFailure } from "../../store/index.ts";
import { defineMessages, type PageContent } from "../../ui/index.ts";
import { framePage } from "./frame.tsx";
import { viewOf } from "./reader.ts";
import { sayProblem } from "./say.ts";
import type { Sites } from "./sites.ts";

const words = defineMessages({
  notFound: { ja: "お探しのページはありません", en: "There is no such page" },
  notFoundWhat: { ja: "このアドレスには何もありません。", en: "Nothing stands at this address." },
  notFoundWhy: {
    ja: "アドレスが途中で切れているか、その名前のものがこの版にありません。検索か、上の見出しからお探しください。",
    en: "The address is cut short, or this edition has nothing of that name. Use the search or the headings above.",
  },
  broken: { ja: "いまは表示できません", en: "This cannot be shown now" },
  brokenWhat: { ja: "表示の途中で問題が起きました。", en: "Something went wrong while the page was made." },
  brokenWhy: {
    ja: "保存されている内容は失われていません。しばらくしてからもう一度お試しください。",
    en: "Nothing that is stored was lost. Please try again in a little while.",
  },
  wrong: { ja: "この求めは読めません", en: "This request cannot be read" },
  tooMany: { ja: "求めが多すぎます", en: "Too many requests" },
  tooManyWhy: {
    ja: "短い間にたくさん送られたため、いったん止めています。何も失われていません。1分ほど待ってから、もう一度お試しください。",
    en: "Too much was sent in a short time. Nothing is lost. Wait a minute and try again.",
  },
  home: { ja: "最初のページへ", en: "To the first page" },
});

type Trouble = {
  readonly status: number;
  readonly title: "notFound" | "broken" | "wrong" | "tooMany";
  readonly detail?: string;
};

function troublePage({ title, detail }: Trouble, lang: "ja" | "en"): PageContent {
  const t = words(lang);
  const [what, why] = title === "notFound" ? [t("notFoundWhat"), t("notFoundWhy")] : [t("brokenWhat"), t("brokenWhy")];
  return {
    title: t(title),
    description: what,
    unlisted: true,
    lead: (
      <>
        {title === "wrong" || title === "tooMany" ? null : what} <span data-name="">{detail ?? why}</span>
      </>
    ),
    main: (
      <p>
        <a class="action" href="/">
          {t("home")}
        </a>
      </p>
    ),
  };
}

const isApi = (request: FastifyRequest) => request.url.startsWith("/api/");

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  trouble: Trouble,
  sites: Sites,
): Promise<FastifyReply> {
  const view = viewOf(request, reply);
  const t = words(view.lang);
  if (isApi(request)) {
    const problem = {
      type: "about:blank",
      status: trouble.status,
      title: t(trouble.title),
      detail: trouble.detail ?? t("notFoundWhy"),
    };
    return reply.code(trouble.status).type("application/problem+json").send(JSON.stringify(problem));
  }
  const site = trouble.status < 500 ? await sites.find({}) : null;
  const html = framePage(troublePage(trouble, view.lang), view, site);
  return reply.code(trouble.status).type("text/html; charset=utf-8").send(html);
}

/** A page that says why something cannot be shown, at an address that a page handler found to lead nowhere. */
export const answerNotFound = (request: FastifyRequest, reply: FastifyReply, sites: Sites): Promise<FastifyReply> =>
  answer(request, reply, { status: 404, title: "notFound" }, sites);

function troubleOf(error: FastifyError, lang: "ja" | "en"): Trouble {
  if (error instanceof StoreFailure) return { status: 503, title: "broken", detail: error.problem.message[lang] };
  const status = error.statusCode ?? 500;
  if (status === 429) return { status, title: "tooMany", detail: words(lang)("tooManyWhy") };
  return status >= 400 && status < 500 ? { status, title: "wrong" } : { status: 500, title: "broken" };
}

/** Every error becomes a page (or problem+json on the API) in plain words; only the server's own log knows more. */
export function answerErrors(server: FastifyInstance, sites: Sites): void {
  server.setNotFoundHandler((request, reply) => answerNotFound(request, reply, sites));
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const trouble = troubleOf(error, viewOf(request, reply).lang);
    if (error instanceof StoreFailure) sayProblem(error.problem);
    else if (trouble.status >= 500)
      process.stderr.write(`${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    return answer(request, reply, trouble, sites);
  });
}
