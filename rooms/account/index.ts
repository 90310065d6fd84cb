export { type HeldRole, hasRole, isStaff, type Role, roles, roleWords, type Viewer } from "./domain/viewer.ts";
