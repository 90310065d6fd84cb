import type { ComponentChildren } from "preact";
import { type PageContent, Section, type View } from "../../../ui/index.ts";
import { opinionMessages } from "./opinion-messages.ts";

/** A form that was not saved, with what was typed and why; `now`: what stands in its place meanwhile. */
export function retryPage(props: {
  readonly view: View;
  readonly form: ComponentChildren;
  readonly now?: ComponentChildren;
}): PageContent {
  const t = opinionMessages(props.view.lang);
  return {
    title: t("retryTitle"),
    description: t("retryDescription"),
    unlisted: true,
    main: (
      <>
        {props.form}
        {props.now === undefined ? null : (
          <Section id="now" title={t("now")}>
            {props.now}
          </Section>
        )}
      </>
    ),
  };
}
