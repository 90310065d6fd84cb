export {
  type HeldRole,
  hasRole,
  isStaff,
  type PersonWords,
  type Role,
  roles,
  roleWords,
  type Viewer,
} from "./domain/viewer.ts";
