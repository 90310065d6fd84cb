import { isStaff, type Viewer } from "../../rooms/account/index.ts";
import type { Site } from "../../rooms/publication/index.ts";
import { readingsOf } from "../../rooms/reading/server.ts";
import { DocumentReadings } from "../../rooms/reading/web.tsx";
import type { Database } from "../../store/index.ts";
import type { View } from "../../ui/index.ts";

/** What the administration is shown of a document beside what everybody sees: what was read of its file. Nothing for anybody else. */
export async function documentPanels(
  database: Database,
  viewer: Viewer | null,
  { site, view, id }: { readonly site: Site; readonly view: View; readonly id: string },
) {
  const { edition } = site;
  if (viewer === null || !isStaff(viewer) || viewer.bodyId !== edition.body) return undefined;
  const readings = await readingsOf({ database, viewer, bodyId: edition.body }, id);
  return <DocumentReadings edition={edition.id} readings={readings} view={view} />;
}
