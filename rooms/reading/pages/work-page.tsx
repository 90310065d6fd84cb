import { Choices, EmptyState, Name, type PageContent } from "../../../ui/index.ts";
import { FormError } from "../../account/web.tsx";
import { documentAddress, roomAddress, type Shown, workAddress } from "../domain/reading-address.ts";
import { DocumentNav, documentCrumbs } from "./document-nav.tsx";
import { ReadProblems } from "./read-problems.tsx";
import { readingMessages } from "./reading-messages.ts";
import { SourceLinks } from "./source-links.tsx";
import { documentsUploadId } from "./upload-form.tsx";
import { UndoForm } from "./work-acts.tsx";
import { FactCard } from "./work-fact.tsx";
import { workMessages } from "./work-messages.ts";
import { factId, type WorkModel, workHref } from "./work-model.ts";
import { PageSheet, pageWords } from "./work-picture.tsx";

/** The workbench: the page itself at the left, what was found on it at the right, everything by keyboard. */
export function workPage(model: WorkModel): PageContent {
  const { document, view, site } = model;
  const t = workMessages(view.lang);
  return {
    title: readingMessages(view.lang)("ofDocument", {
      title: document.title,
      what: readingMessages(view.lang)("work"),
    }),
    description: t("lead"),
    head: "none",
    breadcrumbs: documentCrumbs(model, document, "work"),
    main: (
      <div
        class="reading-work"
        data-reading-work=""
        data-state={`${documentAddress(site.edition.id, document.id)}/state`}
        data-since={model.readAt}
        data-run={String(model.run?.number ?? 0)}
        data-lost={t("lost")}
        data-others={t("othersDecided")}
        data-ended={t("readEnded")}
      >
        <div class="reading-head">
          <h1>
            <Name>{document.title}</Name>
          </h1>
          <DocumentNav model={model} document={document} here="work" />
        </div>
        {model.pages === 0 ? <NothingRead model={model} /> : <Sides model={model} />}
      </div>
    ),
    scripts: ["/assets/reading-work.js"],
    unlisted: true,
  };
}

type OfModel = { readonly model: WorkModel };

function Sides({ model }: OfModel) {
  return (
    <>
      <WorkBar model={model} />
      <div class="reading-sides">
        <Facts model={model} />
        <Sheet model={model} />
      </div>
      <Keys model={model} />
    </>
  );
}

/** Of a document without a page: whether it is still being read, or why it cannot be. */
function NothingRead({ model: { run, view, site } }: OfModel) {
  if (!run?.end)
    return <EmptyState what={workMessages(view.lang)("notRead")} why={workMessages(view.lang)("notReadWhy")} />;
  const t = readingMessages(view.lang);
  return (
    <>
      <FormError>{t("failedWhat")}</FormError>
      <ReadProblems problems={run.end.problems} lang={view.lang} />
      <p>
        <a class="action" href={`${roomAddress(site.edition.id)}#${documentsUploadId}`}>
          {t("failedDo")}
        </a>
      </p>
    </>
  );
}

function WorkBar({ model }: OfModel) {
  const { view, leftHere, leftAll } = model;
  const t = workMessages(view.lang);
  return (
    <div class="reading-bar">
      <PageWay model={model} />
      <p class="reading-left" role="status">
        <Name>
          {leftAll === 0
            ? t("doneAll")
            : t("left", { here: leftHere.toLocaleString("en"), all: leftAll.toLocaleString("en") })}
        </Name>
      </p>
      <ShowChoices model={model} />
      <UndoForm model={model} />
    </div>
  );
}

function PageWay({ model }: OfModel) {
  const { place, pages, view, site, document } = model;
  const t = workMessages(view.lang);
  const to = (page: number) => workAddress(site.edition.id, document.id, { page, show: place.show });
  return (
    <div class="reading-way">
      {place.page > 1 ? (
        <a class="quiet-button" href={to(place.page - 1)} data-go="" data-press="p">
          {t("previousPage")}
        </a>
      ) : null}
      <form method="get" action={`${documentAddress(site.edition.id, document.id)}/work`} data-go="">
        <label for="go-page">{t("goTo")}</label>
        <input
          id="go-page"
          type="text"
          inputMode="numeric"
          pattern="[0-9]+"
          name="page"
          value={String(place.page)}
          autocomplete="off"
        />
        <input type="hidden" name="show" value={place.show} />
        <Name>{t("ofPages", { count: pages.toLocaleString("en") })}</Name>
        <button type="submit" class="quiet-button">
          {t("go")}
        </button>
      </form>
      {place.page < pages ? (
        <a class="quiet-button" href={to(place.page + 1)} data-go="" data-press="n">
          {t("nextPage")}
        </a>
      ) : null}
    </div>
  );
}

const shows: readonly (readonly [Shown, "showAll" | "showOpen" | "showQuestions" | "showDoubted" | "showChanged"])[] = [
  ["all", "showAll"],
  ["open", "showOpen"],
  ["questions", "showQuestions"],
  ["doubted", "showDoubted"],
  ["changed", "showChanged"],
];

function ShowChoices({ model }: OfModel) {
  const t = workMessages(model.view.lang);
  return (
    <Choices
      label={t("show")}
      items={shows.map(([show, word]) => ({
        label: t(word),
        href: workHref(model, { show }),
        current: model.place.show === show,
      }))}
    />
  );
}

function Facts({ model }: OfModel) {
  const { screen, view, place, page } = model;
  const t = workMessages(view.lang);
  return (
    <section class="reading-facts" aria-labelledby="facts-heading">
      <h2 id="facts-heading">
        <Name>{t("factsOf", { page: pageWords(page, place.page, view.lang) })}</Name>
      </h2>
      {screen.items.length === 0 ? <NothingShown model={model} /> : null}
      {screen.before ? (
        <p>
          <a href={workHref(model, { at: screen.before.key })} data-go="" data-press="k">
            {t("earlier")}
          </a>
        </p>
      ) : null}
      <ol class="reading-list">
        {screen.items.map((item) => (
          <FactCard key={item.key} item={item} model={model} />
        ))}
      </ol>
      {screen.after ? (
        <p>
          <a href={workHref(model, { at: screen.after.key })} data-go="" data-press="j">
            {t("later")}
          </a>
        </p>
      ) : null}
      <Neighbours model={model} />
      <ReadProblems
        problems={(model.run?.end?.problems ?? []).filter(({ at }) => (at.page ?? 1) === place.page)}
        lang={view.lang}
      />
    </section>
  );
}

function NothingShown({ model }: OfModel) {
  const t = workMessages(model.view.lang);
  const todo = model.nextOpenPage
    ? { label: t("nextOpenPage"), href: workHref(model, { page: model.nextOpenPage }) }
    : undefined;
  const isAll = model.place.show === "all";
  return (
    <EmptyState
      what={isAll ? t("noneFound") : t("noneShown")}
      why={isAll ? t("noneFoundWhy") : t("noneWhy")}
      todo={todo}
    />
  );
}

/** Next and previous thing, and the next page on which something waits. */
function Neighbours({ model }: OfModel) {
  const { screen, view, nextOpenPage, leftHere } = model;
  const t = workMessages(view.lang);
  const index = screen.items.findIndex(({ key }) => key === screen.current?.key);
  const previous = screen.items[index - 1];
  const next = screen.items[index + 1];
  return (
    <p class="reading-neighbours">
      {previous ? (
        <a
          class="quiet-button"
          href={`${workHref(model, { at: previous.key })}#${factId(previous)}`}
          data-go=""
          data-press="k"
        >
          {t("previous")}
        </a>
      ) : null}
      {next ? (
        <a class="quiet-button" href={`${workHref(model, { at: next.key })}#${factId(next)}`} data-go="" data-press="j">
          {t("next")}
        </a>
      ) : null}
      {nextOpenPage && leftHere === 0 ? (
        <a class="action" href={workHref(model, { page: nextOpenPage })} data-go="" data-press="n">
          {t("nextOpenPage")}
        </a>
      ) : null}
    </p>
  );
}

function Sheet({ model }: OfModel) {
  const { view, place, page } = model;
  const t = workMessages(view.lang);
  return (
    <details class="reading-sheet" open data-sheet="">
      <summary>
        <h2>
          <Name>{t("sheetOf", { page: pageWords(page, place.page, view.lang) })}</Name>
        </h2>
      </summary>
      <SourceLinks model={model} document={model.document} />
      <div class="reading-sheet-body" data-sheet-body="">
        <PageSheet model={model} />
      </div>
    </details>
  );
}

const keyList = [
  ["j ↓", "keyNext"],
  ["k ↑", "keyPrevious"],
  ["a", "accept"],
  ["c", "correct"],
  ["l", "linkIt"],
  ["s", "skip"],
  ["u", "undo"],
  ["n", "keyPage"],
  ["y", "confirm"],
  ["d", "doubt"],
  ["/", "keySearch"],
  ["?", "keyHelp"],
  ["Enter", "keyEnter"],
  ["Esc", "keyEscape"],
] as const;

/** A visible list of the keys, and the switch that turns them off; without the script there are no keys to speak of. */
function Keys({ model }: OfModel) {
  const t = workMessages(model.view.lang);
  return (
    <details class="reading-keys" data-keys="" hidden>
      <summary>{t("keys")}</summary>
      <label class="reading-check">
        <input type="checkbox" data-keys-on="" checked /> {t("keysOn")}
      </label>
      <dl>
        {keyList.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd data-name="">{key}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
