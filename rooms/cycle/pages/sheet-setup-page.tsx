import { cell, defineMessages, Name, nameIn, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import { isMunicipality, municipalitiesIn } from "../../area/index.ts";
import type { Site } from "../../publication/index.ts";
import type { SheetPeople } from "../actions/setup-sheet.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { CheckInput, Hidden, SelectInput, Token } from "./form-inputs.tsx";

const setupMessages = defineMessages({
  title: { ja: "{sheet}の担当と関係者", en: "Who works on {sheet}" },
  lead: {
    ja: "だれが書き、どの市町村が参画し、だれに外から評価を頼むかを決めます。変更はすべて記録に残ります。",
    en: "Who writes it, which municipalities take part, and who reviews it from outside. Every change is kept on record.",
  },
  owner: { ja: "担当者", en: "Owner" },
  ownerLead: {
    ja: "選べるのは、担当の組織に今日役割を持つ人です。",
    en: "People who hold a role today in the unit in charge.",
  },
  nobody: { ja: "まだ選ばない", en: "Nobody yet" },
  setOwner: { ja: "担当者にする", en: "Make them the owner" },
  noOwners: {
    ja: "この組織に役割を持つ人がいません。先に「人と組織」で役割を付けてください。",
    en: "Nobody holds a role in this unit: give somebody one first, under People.",
  },
  reviewers: { ja: "外部評価者", en: "Guest reviewers" },
  reviewersLead: {
    ja: "頼まれた人だけが、この調書を見て評価を書けます。",
    en: "Only those who are asked see this sheet and can write a review.",
  },
  noReviewers: {
    ja: "外部評価者の役割を持つ人がいません。",
    en: "Nobody holds the role of a guest reviewer.",
  },
  person: { ja: "人", en: "Person" },
  state: { ja: "状態", en: "State" },
  change: { ja: "変える", en: "Change" },
  asked: { ja: "頼んでいる", en: "asked" },
  notAsked: { ja: "頼んでいない", en: "not asked" },
  ask: { ja: "評価を頼む", en: "Ask for a review" },
  end: { ja: "依頼を終える", en: "End this" },
  sheet: { ja: "担当の組織・参画市町村・指標", en: "Unit, municipalities, indicators" },
  sheetLead: { ja: "地域戦略課だけが変えられます。", en: "Only the strategy division changes these." },
  unit: { ja: "担当の組織", en: "Unit in charge" },
  partners: { ja: "参画する市町村（意見を出せます）", en: "Municipalities that take part (and may give opinions)" },
  kpis: { ja: "この調書の指標", en: "Indicators of this sheet" },
  another: { ja: "ほかの指標を加える", en: "Add another indicator" },
  none: { ja: "加えない", en: "None" },
  save: { ja: "保存する", en: "Save" },
});

export type SetupProps = SheetPeople & {
  readonly site: Site;
  readonly names: ReadonlyMap<string, string>;
  readonly formToken: string;
};
type Shown = { readonly props: SetupProps; readonly view: View };

export const setupAddress = (edition: string, sheetId: string): string => `${sheetAddress(edition, sheetId)}/people`;

/** The people of a sheet: /sheet/:edition/:id/people, for whoever coordinates it. */
export function setupPage(props: SetupProps, view: View): PageContent {
  const t = setupMessages(view.lang);
  const { head, site, rights } = props;
  const sheet = view.lang === "en" ? (head.titleEn ?? head.title) : head.title;
  return {
    title: t("title", { sheet }),
    description: t("lead"),
    unlisted: true,
    breadcrumbs: [[{ label: sheet, href: sheetAddress(site.edition.id, head.id) }, { label: t("title", { sheet }) }]],
    main: (
      <>
        <OwnerPart props={props} view={view} />
        <ReviewerPart props={props} view={view} />
        {rights.hq ? <SheetPart props={props} view={view} /> : null}
      </>
    ),
  };
}

function OwnerPart({ props, view }: Shown) {
  const t = setupMessages(view.lang);
  const { head, owners, names, versions } = props;
  return (
    <Section id="owner" title={t("owner")} lead={t("ownerLead")}>
      {owners.length === 0 ? (
        <p>{t("noOwners")}</p>
      ) : (
        <form method="post" action={setupAddress(props.site.edition.id, head.id)} class="staff-form">
          <Token token={props.formToken} />
          <Hidden name="act" value="owner" />
          <Hidden name="seen" value={String(versions.owner)} />
          <SelectInput
            name="person"
            label={t("owner")}
            value={head.ownerId ?? ""}
            options={[
              ...(head.ownerId === null ? [{ value: "", label: t("nobody") }] : []),
              ...owners.map((id) => ({ value: id, label: names.get(id) ?? id })),
            ]}
          />
          <button type="submit">{t("setOwner")}</button>
        </form>
      )}
    </Section>
  );
}

function ReviewerPart({ props, view }: Shown) {
  const t = setupMessages(view.lang);
  const { reviewers, names, head, site } = props;
  return (
    <Section id="reviewers" title={t("reviewers")} lead={t("reviewersLead")}>
      {reviewers.length === 0 ? (
        <p>{t("noReviewers")}</p>
      ) : (
        <Table
          id="reviewer"
          caption={t("reviewers")}
          captionShown="hidden"
          columns={[
            { id: "person", head: t("person"), kind: "text" },
            { id: "state", head: t("state"), kind: "text" },
            { id: "change", head: t("change"), kind: "text", sortable: false },
          ]}
          rows={reviewers.map(({ personId, version, asked }) => ({
            id: personId,
            cells: [
              cell(<Name>{names.get(personId) ?? personId}</Name>),
              cell(t(asked ? "asked" : "notAsked")),
              cell(
                <form method="post" action={setupAddress(site.edition.id, head.id)}>
                  <Token token={props.formToken} />
                  <Hidden name="act" value={asked ? "end" : "ask"} />
                  <Hidden name="person" value={personId} />
                  <Hidden name="seen" value={String(version)} />
                  <button type="submit" class={asked ? "quiet-button" : undefined}>
                    {t(asked ? "end" : "ask")}
                  </button>
                </form>,
              ),
            ],
          }))}
        />
      )}
    </Section>
  );
}

/** Municipalities of the sheet's bureau, or of everywhere where it has none; whoever takes part already always stands there. */
function possiblePartners({ site, head }: SetupProps) {
  const all = site.areas.all.filter(isMunicipality);
  const [nearest] = head.areaPath;
  const inside = nearest === undefined ? [] : municipalitiesIn(site.areas, nearest);
  const near = all.filter((area) => inside.includes(area) || head.partnerAreas.includes(area.id));
  return near.length > 0 ? near : all;
}

function SheetPart({ props, view }: Shown) {
  const t = setupMessages(view.lang);
  const { head, site, units, versions } = props;
  const mine = site.kpis.all.filter(({ id, project }) => head.kpiIds.includes(id) || project === head.about.id);
  const others = site.kpis.all.filter((kpi) => !mine.includes(kpi));
  return (
    <Section id="sheet" title={t("sheet")} lead={t("sheetLead")}>
      <form method="post" action={setupAddress(site.edition.id, head.id)} class="staff-form">
        <Token token={props.formToken} />
        <Hidden name="act" value="sheet" />
        <Hidden name="seen" value={String(versions.sheet)} />
        <SelectInput
          name="unit"
          label={t("unit")}
          value={head.unitId}
          options={units.map((unit) => ({
            value: unit.id,
            label: nameIn(view.lang, { ...unit, nameEn: unit.nameEn ?? unit.name }),
          }))}
        />
        <fieldset>
          <legend>{t("partners")}</legend>
          <div class="check-row">
            {possiblePartners(props).map((area) => (
              <CheckInput
                key={area.id}
                name="partner"
                value={area.id}
                label={nameIn(view.lang, area)}
                checked={head.partnerAreas.includes(area.id)}
              />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t("kpis")}</legend>
          <div class="check-row">
            {mine.map((kpi) => (
              <CheckInput
                key={kpi.id}
                name="kpi"
                value={kpi.id}
                label={nameIn(view.lang, kpi)}
                checked={head.kpiIds.includes(kpi.id)}
              />
            ))}
          </div>
        </fieldset>
        <SelectInput
          name="kpi"
          label={t("another")}
          value=""
          options={[
            { value: "", label: t("none") },
            ...others.map((kpi) => ({ value: kpi.id, label: nameIn(view.lang, kpi) })),
          ]}
        />
        <button type="submit">{t("save")}</button>
      </form>
    </Section>
  );
}
