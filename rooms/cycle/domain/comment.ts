export const audiences = ["inside", "all"] as const;
/** inside: only within the administration · all: everybody who may read the sheet. */
export type Audience = (typeof audiences)[number];

/** A remark on a sheet or one of its fields, in its newest version. */
export type Comment = {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  /** Who wrote it first; `byPerson` may be who resolved it. */
  readonly writtenBy: string | null;
  readonly writtenAt: string;
  readonly fieldId: string | null;
  readonly audience: Audience;
  readonly text: string;
  readonly replyTo: string | null;
  readonly resolved: boolean;
};

export type CommentThread = { readonly first: Comment; readonly replies: readonly Comment[] };

/** Comments with their replies, oldest first; a reply whose beginning the viewer may not see stands alone. */
export function threadsOf(comments: readonly Comment[]): readonly CommentThread[] {
  const ids = new Set(comments.map(({ id }) => id));
  const inOrder = [...comments].sort((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1));
  const isFirst = ({ replyTo }: Comment) => replyTo === null || !ids.has(replyTo);
  return inOrder
    .filter(isFirst)
    .map((first) => ({ first, replies: inOrder.filter(({ replyTo }) => replyTo === first.id) }));
}

export const longestComment = 4000;
