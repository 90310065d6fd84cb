export { exportRelease, type FolderFinding, type FolderReport, verifyFolder } from "./commands/release-folder.ts";
