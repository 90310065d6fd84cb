import type { View } from "../../../ui/index.ts";
import { columns, columnWords, type LogicModel } from "../domain/logic-model.ts";
import { boxWidth, columnX, lineHeight, type PlacedArrow, type PlacedNode, placeModel } from "../domain/place-model.ts";
import { logicMessages } from "./logic-messages.ts";

/** The model drawn with plain SVG. It is never the only form: lists and tables beside it say everything. */
export function LogicDrawing({ model, view }: { readonly model: LogicModel; readonly view: View }) {
  const placed = placeModel(model);
  return (
    <div class="logic-drawing">
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        width={placed.width}
        height={placed.height}
        role="img"
        aria-label={logicMessages(view.lang)("drawnLabel")}
        data-name=""
      >
        <defs>
          <marker id="logic-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8Z" class="logic-head" />
          </marker>
        </defs>
        {columns.map((column, index) => (
          <text key={column} x={columnX(index)} y="20" class="logic-column">
            {columnWords[column][view.lang]}
          </text>
        ))}
        {placed.arrows.map((one) => (
          <path key={one.arrow.id} d={one.path} class={arrowClass(one)} marker-end="url(#logic-head)" />
        ))}
        {placed.nodes.map((one) => (
          <Box key={one.node.id} placed={one} />
        ))}
        {placed.arrows.map((one) => (
          <ArrowNumber key={one.arrow.id} placed={one} />
        ))}
      </svg>
    </div>
  );
}

/** An arrow without evidence is dashed: its number leads to the table that says so in words. */
const arrowClass = ({ arrow }: PlacedArrow): string =>
  arrow.evidence === null ? "logic-arrow logic-arrow-open" : "logic-arrow";

function Box({ placed }: { readonly placed: PlacedNode }) {
  const { node, x, y, height, lines } = placed;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={boxWidth}
        height={height}
        rx="6"
        class={node.kpi === null ? "logic-box" : "logic-box logic-box-kpi"}
      />
      {lines.map((line, index) => (
        <text key={index} x={x + 10} y={y + 10 + (index + 0.75) * lineHeight} class="logic-text">
          {line}
        </text>
      ))}
    </g>
  );
}

function ArrowNumber({ placed }: { readonly placed: PlacedArrow }) {
  const { at, arrow } = placed;
  return (
    <g>
      <circle cx={at.x} cy={at.y} r="11" class="logic-number" />
      <text x={at.x} y={at.y + 5} text-anchor="middle" class="logic-number-text">
        {arrow.number}
      </text>
    </g>
  );
}
