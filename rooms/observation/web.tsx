export { type ObservationId, type ObservationModel, observationPage } from "./pages/observation-page.tsx";
export { ObservationNumber, observationValue } from "./pages/observation-pieces.tsx";
