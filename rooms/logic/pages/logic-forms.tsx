import type { ComponentChildren } from "preact";
import { Name, Section, type View } from "../../../ui/index.ts";
import {
  type FormState,
  type Option,
  PostForm,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from "../../decision/web.tsx";
import type { Site } from "../../publication/index.ts";
import { columns, columnWords, type LogicModel, numberedArrows } from "../domain/logic-model.ts";
import { logicMessages } from "./logic-messages.ts";

export type LogicFormsModel = {
  readonly model: LogicModel;
  readonly site: Site;
  readonly view: View;
  readonly kpiIds: readonly string[];
  /** Version that a save makes. */
  readonly next: number;
  readonly action: string;
  readonly form: FormState;
};

/** All forms of the editor: each does one thing, works without a script, and asks why. */
export function LogicForms(props: LogicFormsModel) {
  const t = logicMessages(props.view.lang);
  return (
    <Section id="edit" title={t("edit")}>
      {props.model.confirmed ? null : (
        <EditForm
          {...props}
          what="confirm"
          id=""
          title={t("confirm")}
          submit={t("confirm")}
          before={{}}
          fields={() => null}
        />
      )}
      <EditForm
        {...props}
        what="keepNode"
        id=""
        title={t("addNode")}
        before={{}}
        fields={(at) => <NodeFields {...at} />}
      />
      {props.model.nodes.length < 2 ? null : (
        <EditForm
          {...props}
          what="keepArrow"
          id=""
          title={t("addArrow")}
          before={{}}
          fields={(at) => <ArrowFields {...at} ends="chosen" />}
        />
      )}
      <EditForm
        {...props}
        what="keepAlternative"
        id=""
        title={t("addAlternative")}
        before={{}}
        fields={(at) => <AlternativeFields {...at} />}
      />
      {props.model.nodes.map((node) => (
        <EditForm
          key={node.id}
          {...props}
          what="keepNode"
          id={node.id}
          title={t("editNode", { text: node.text })}
          before={{ text: node.text, column: node.column, kpi: node.kpi ?? "", money: node.money ?? "" }}
          fields={(at) => <NodeFields {...at} />}
          others={["moveUp", "moveDown", "removeNode"]}
        />
      ))}
      {numberedArrows(props.model).map((arrow) => (
        <EditForm
          key={arrow.id}
          {...props}
          what="keepArrow"
          id={arrow.id}
          title={t("editArrow", { number: String(arrow.number) })}
          before={{
            evidence: arrow.evidence?.text ?? "",
            source: arrow.evidence?.source ?? "",
            strength: arrow.evidence?.strength ?? "",
            indicator: arrow.indicator ?? "",
            assumption: arrow.assumption ?? "",
          }}
          fields={(at) => <ArrowFields {...at} ends="kept" />}
          others={["removeArrow"]}
        />
      ))}
      {props.model.alternatives.map((one) => (
        <EditForm
          key={one.id}
          {...props}
          what="keepAlternative"
          id={one.id}
          title={t("editNode", { text: one.text })}
          before={{ text: one.text, whyNot: one.whyNot }}
          fields={(at) => <AlternativeFields {...at} />}
          others={["removeAlternative"]}
        />
      ))}
    </Section>
  );
}

type At = LogicFormsModel & { readonly formId: string };
type Quick = "moveUp" | "moveDown" | "removeNode" | "removeArrow" | "removeAlternative";

const quickKeys = {
  moveUp: "moveUp",
  moveDown: "moveDown",
  removeNode: "remove",
  removeArrow: "remove",
  removeAlternative: "remove",
} as const;

type EditFormProps = LogicFormsModel & {
  readonly what: string;
  readonly id: string;
  readonly title: string;
  readonly submit?: string;
  readonly before: Typed;
  readonly fields: (at: At) => ComponentChildren;
  readonly others?: readonly Quick[];
};

function EditForm(props: EditFormProps) {
  const { what, id, title, before, fields, others = [], view, next, action } = props;
  const t = logicMessages(view.lang);
  const formId = `${what}-${id === "" ? "new" : id}`;
  const sent = props.form.typed.what === what && (props.form.typed.id ?? "") === id;
  const typed = sent ? props.form.typed : { ...before, reason: title };
  const form = { ...props.form, typed, problems: sent ? props.form.problems : [] };
  const hidden = { what, id, version: String(next) };
  return (
    <details class="fold" open={sent}>
      <summary>
        <Name>{title}</Name>
      </summary>
      <PostForm form={form} id={formId} action={action} hidden={hidden} submit={props.submit ?? t("keep")}>
        {fields({ ...props, form, formId })}
        <TextField form={form} id={`${formId}.reason`} name="reason" label={t("reason")} />
      </PostForm>
      {others.map((quick) => (
        <PostForm
          key={quick}
          form={{ ...form, problems: [] }}
          id={`${quick}-${id}`}
          action={action}
          hidden={{ ...hidden, what: quick, reason: `${t(quickKeys[quick])}: ${title}` }}
          submit={t(quickKeys[quick])}
          kind="quiet"
        />
      ))}
    </details>
  );
}

const kpiOptions = ({ site, kpiIds, view, model }: LogicFormsModel): readonly Option[] => {
  const used = [...model.nodes.map(({ kpi }) => kpi), ...model.arrows.map(({ indicator }) => indicator)];
  const ids = [...new Set([...kpiIds, ...used.filter((id) => id !== null)])];
  const named = ids.map((id) => {
    const kpi = site.kpis.byId.get(id);
    return { value: id, label: kpi ? (view.lang === "en" ? kpi.nameEn : kpi.name) : id };
  });
  return [{ value: "", label: logicMessages(view.lang)("notLinked") }, ...named];
};

function NodeFields(at: At) {
  const { form, formId, view } = at;
  const t = logicMessages(view.lang);
  const options = [
    { value: "", label: t("choose") },
    ...columns.map((value) => ({ value, label: columnWords[value][view.lang] })),
  ];
  return (
    <>
      <SelectField form={form} id={`${formId}.column`} name="column" label={t("column")} options={options} />
      <TextArea form={form} id={`${formId}.text`} name="text" label={t("text")} />
      <SelectField form={form} id={`${formId}.kpi`} name="kpi" label={t("kpi")} options={kpiOptions(at)} />
      <TextField form={form} id={`${formId}.money`} name="money" label={t("money")} hint={t("moneyHint")} />
    </>
  );
}

function ArrowFields(at: At & { readonly ends: "chosen" | "kept" }) {
  const { form, formId, view, model, ends } = at;
  const t = logicMessages(view.lang);
  const nodes = [{ value: "", label: t("choose") }, ...model.nodes.map(({ id, text }) => ({ value: id, label: text }))];
  return (
    <>
      {ends === "kept" ? null : (
        <>
          <SelectField form={form} id={`${formId}.from`} name="from" label={t("from")} options={nodes} />
          <SelectField form={form} id={`${formId}.to`} name="to" label={t("to")} options={nodes} />
        </>
      )}
      <TextArea form={form} id={`${formId}.evidence`} name="evidence" label={t("evidence")} />
      <TextField form={form} id={`${formId}.source`} name="source" label={t("source")} />
      <TextField form={form} id={`${formId}.strength`} name="strength" label={t("strength")} />
      <SelectField
        form={form}
        id={`${formId}.indicator`}
        name="indicator"
        label={t("indicator")}
        options={kpiOptions(at)}
      />
      <TextField form={form} id={`${formId}.assumption`} name="assumption" label={t("assumption")} />
    </>
  );
}

function AlternativeFields({ form, formId, view }: At) {
  const t = logicMessages(view.lang);
  return (
    <>
      <TextArea form={form} id={`${formId}.text`} name="text" label={t("alternative")} />
      <TextArea form={form} id={`${formId}.whyNot`} name="whyNot" label={t("whyNot")} />
    </>
  );
}
