import { cell, Name, Table, type View } from "../../../ui/index.ts";
import type { FileHead } from "../store/releases.ts";
import { releaseMessages } from "./release-messages.ts";

const kinds = ["pages", "data", "forms", "about"] as const;
type Kind = (typeof kinds)[number];

/** What a file of a release is for, told by its path. */
function kindOf(path: string): Kind {
  if (path.startsWith("data/")) return "data";
  if (path.startsWith("forms/")) return "forms";
  return path.endsWith(".html") ? "pages" : "about";
}

type Props = { readonly base: string; readonly files: readonly FileHead[]; readonly view: View };

/** The files of a release with their check values, folded by what they are for; paper shows them open. */
export function FileGroups({ base, files, view }: Props) {
  const t = releaseMessages(view.lang);
  return (
    <>
      {kinds.map((kind) => {
        const own = files.filter(({ path }) => kindOf(path) === kind);
        return own.length === 0 ? null : (
          <details key={kind} id={`files-${kind}`}>
            <summary>
              {t(`files-${kind}`)} <Name>{t("fileCount", { count: String(own.length) })}</Name>
            </summary>
            <FileTable kind={kind} base={base} files={own} view={view} />
          </details>
        );
      })}
    </>
  );
}

function FileTable({ kind, base, files, view }: Props & { readonly kind: Kind }) {
  const t = releaseMessages(view.lang);
  return (
    <Table
      id={`file-${kind}`}
      caption={t(`files-${kind}`)}
      captionShown="hidden"
      filter
      columns={[
        { id: "path", head: t("path"), kind: "text" },
        { id: "size", head: t("size"), unit: t("bytes"), kind: "number" },
        { id: "sha256", head: "SHA-256", kind: "text" },
      ]}
      rows={files.map((file) => ({
        // two files of the same bytes have the same check value
        id: file.path.replace(/[^A-Za-z0-9_-]/g, "-"),
        cells: [
          cell(
            <a href={`${base}/files/${file.path}`}>
              <Name>{file.path}</Name>
            </a>,
            file.path,
          ),
          cell(<Name>{file.size.toLocaleString("en")}</Name>, file.size),
          cell(<code data-name="">{file.sha256}</code>),
        ],
      }))}
    />
  );
}
