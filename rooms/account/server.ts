export { makeStaffParts, type StaffGround, wantsJson } from "./routes/make-staff-parts.tsx";
export type { Staff, StaffParts } from "./routes/staff-parts.ts";
export { prepareStaffServer } from "./routes/staff-server.ts";
export { addPerson, findViewer, type NewPerson, openSession, readPeople } from "./store/people.ts";
export { openText, type Secret, sealText } from "./store/seal.ts";
export type { PersonWords } from "./domain/viewer.ts";
