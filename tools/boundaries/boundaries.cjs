// The walls of the house. Each message says what to do instead. `docs/map.md` draws the same picture.
const rooms = [
  "document",
  "fact",
  "area",
  "observation",
  "cohort",
  "plan",
  "kpi",
  "budget",
  "programme",
  "intake",
  "check",
  "publication",
  "mail",
  "account",
  "audit",
  "cycle",
  "value",
  "opinion",
  "decision",
  "logic",
  "form",
  "release",
  "reading",
  "vision",
  "training",
];

const toTheRight = (room) => rooms.slice(rooms.indexOf(room) + 1);

/** A room may import only rooms to its left. */
const noBackwardImports = rooms
  .filter((room) => toTheRight(room).length > 0)
  .map((room) => ({
    name: `${room}-imports-only-to-the-left`,
    comment: `rooms/${room} stands left of ${toTheRight(room).join(", ")}: move what both need to the left, or let an app connect the two rooms.`,
    severity: "error",
    from: { path: `^rooms/${room}/` },
    to: { path: `^rooms/(${toTheRight(room).join("|")})/` },
  }));

const testFiles = ["\\.(test|fixture|suite)\\.tsx?$", "(^|/)testing(/|\\.ts$)", "(^|/)examples/"];

module.exports = {
  forbidden: [
    ...noBackwardImports,
    {
      name: "every-room-stands-in-the-row",
      comment:
        "Give the room its place in the list of tools/boundaries/boundaries.cjs and in docs/map.md: without one it has no left.",
      severity: "error",
      from: { path: "^rooms/", pathNot: `^rooms/(${rooms.join("|")})/` },
      to: {},
    },
    {
      name: "rooms-are-entered-by-their-doors",
      comment: "Import index.ts, server.ts, web.tsx or cli.ts of the other room; export what you need there.",
      severity: "error",
      from: { path: "^rooms/([^/]+)/" },
      to: {
        path: "^rooms/[^/]+/",
        // testing/ holds what other rooms' tests set up with; tests-stay-with-tests keeps it out of the product
        pathNot: ["^rooms/$1/", "^rooms/[^/]+/(index\\.ts|server\\.ts|web\\.tsx|cli\\.ts)$", "^rooms/[^/]+/testing/"],
      },
    },
    {
      name: "apps-use-doors",
      comment: "An app connects rooms through their doors; export what you need there.",
      severity: "error",
      from: { path: "^apps/" },
      to: {
        path: "^(rooms/[^/]+|store|ui|foundation)/",
        pathNot: [
          "^rooms/[^/]+/(index\\.ts|server\\.ts|web\\.tsx|cli\\.ts)$",
          "^rooms/[^/]+/testing/",
          "^(store|ui|foundation)/(index\\.tsx?$|testing)",
        ],
      },
    },
    {
      name: "apps-are-the-end",
      comment: "Nothing imports an app: what it has belongs into a room.",
      severity: "error",
      from: { path: "^(foundation|store|ui|rooms)/" },
      to: { path: "^apps/" },
    },
    {
      name: "foundation-is-pure",
      comment: "foundation/ knows no room, no database, no page and no library.",
      severity: "error",
      from: { path: "^foundation/", pathNot: ["\\.test\\.ts$", "^foundation/testing\\.ts$"] },
      to: { pathNot: "^foundation/" },
    },
    {
      name: "projection-stands-alone",
      comment:
        "projection/ is a library of its own: others install it without the house, so it imports nothing but itself.",
      severity: "error",
      from: { path: "^projection/", pathNot: ["\\.test\\.ts$", "^projection/(testing|bench|dist)/"] },
      to: { pathNot: "^projection/" },
    },
    {
      name: "projection-by-its-door",
      comment: "Import projection/index.ts, as everybody does who installs it.",
      severity: "error",
      from: { path: "^(rooms|apps)/" },
      to: { path: "^projection/", pathNot: "^projection/index\\.ts$" },
    },
    {
      name: "store-and-ui-are-apart",
      comment: "store/ and ui/ stand on foundation/ and not on each other; a room or an app brings them together.",
      severity: "error",
      from: { path: "^(store|ui)/" },
      to: { path: "^(store|ui)/", pathNot: "^$1/" },
    },
    {
      name: "store-and-ui-know-no-room",
      comment: "store/ and ui/ hold no words of the domain; a room hands in what differs.",
      severity: "error",
      from: { path: "^(store|ui)/" },
      to: { path: "^rooms/" },
    },
    {
      name: "common-ground-by-its-door",
      comment: "Import foundation/index.ts, store/index.ts or ui/index.ts.",
      severity: "error",
      from: { path: "^rooms/" },
      to: {
        path: "^(foundation|store|ui)/",
        pathNot: ["^(foundation|store|ui)/index\\.tsx?$", "^(foundation|store|ui)/testing"],
      },
    },
    {
      name: "domain-is-pure",
      comment:
        "domain/ is functions from values to values: no Node, no SQL, no page. Put the effect into store/ or actions/.",
      severity: "error",
      from: { path: "^rooms/[^/]+/domain/", pathNot: "\\.test\\.ts$" },
      to: {
        path: [
          "^store/",
          "^ui/",
          "^rooms/[^/]+/(store|actions|pages|routes|commands|islands)/",
          "^rooms/[^/]+/(server|web|cli)\\.tsx?$",
        ],
      },
    },
    {
      name: "domain-without-node",
      comment: "domain/ has no clock, file or network: take what you need as an argument.",
      severity: "error",
      from: { path: "^(rooms/[^/]+/domain|foundation)/", pathNot: "\\.(test|fixture)\\.tsx?$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "inside-a-room-one-way",
      comment: "pages, routes and commands -> actions -> store -> domain.",
      severity: "error",
      from: { path: "^rooms/([^/]+)/store/", pathNot: testFiles },
      to: { path: "^rooms/$1/(actions|pages|routes|commands|islands)/" },
    },
    {
      name: "actions-know-no-page",
      comment:
        "An action is called by pages, routes and commands and returns a value: what it needs of them belongs into domain/.",
      severity: "error",
      from: { path: "^rooms/([^/]+)/actions/", pathNot: testFiles },
      to: { path: "^rooms/$1/(pages|routes|commands|islands)/" },
    },
    {
      name: "islands-stay-in-the-browser",
      comment: "An island knows domain/ and ui/ only and reaches the server through the API.",
      severity: "error",
      from: { path: "/islands/", pathNot: testFiles },
      to: { path: ["^store/", "/server\\.ts$", "^rooms/[^/]+/(store|actions|pages|routes|commands)/"] },
    },
    {
      name: "tests-stay-with-tests",
      comment: "What is only for tests is imported by tests only: move what the product needs out of it.",
      severity: "error",
      from: { pathNot: testFiles },
      to: { path: ["\\.(test|fixture|suite)\\.tsx?$", "(^|/)testing(/|\\.ts$)"], pathNot: "node_modules" },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one thing, or a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
