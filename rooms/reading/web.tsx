export { DocumentReadings } from "./pages/document-readings.tsx";
