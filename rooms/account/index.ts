export type { Unit } from "./domain/register.ts";
export {
  type HeldRole,
  hasRole,
  isConcernedWith,
  isStaff,
  type PersonWords,
  type Role,
  roles,
  type Viewer,
} from "./domain/viewer.ts";
