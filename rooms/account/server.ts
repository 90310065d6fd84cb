export type { Staff, StaffParts } from "./routes/staff-parts.ts";
export { addPerson, findViewer, type NewPerson, openSession, type PersonWords, readPeople } from "./store/people.ts";
export { openText, type Secret, sealText } from "./store/seal.ts";
