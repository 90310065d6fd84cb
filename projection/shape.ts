/**
 * How many areas and age groups an array of people holds. Every such array is ordered by area, then sex (men first), then age from the
 * youngest group to the open one: the men of an area begin at `area · 2 · ages`, its women `ages` further on.
 */
export type Shape = {
  readonly areas: number;
  readonly ages: number;
  /** The age groups of which women bear children: how many, from which on. */
  readonly fertile: { readonly from: number; readonly count: number };
};

/** Length of an array of people. */
export const cellsOf = ({ areas, ages }: Shape): number => areas * 2 * ages;

/** Length of an array of births by the age of the mother: area, then the child's sex (boys first), then age. */
export const birthCellsOf = ({ areas, fertile }: Shape): number => areas * 2 * fertile.count;
