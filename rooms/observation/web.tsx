export { type ObservationId, type ObservationModel, observationPage } from "./pages/observation-page.tsx";
export { ObservationNumber, observationValue, pointQuantity } from "./pages/observation-pieces.tsx";
