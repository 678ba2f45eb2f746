/** Permanent anchors of items, decisions and clauses, on pages and in documents. */
export const itemAnchor = (id: string): string => `punkt-${id}`;
export const decisionAnchor = (id: string): string => `beslut-${id}`;
export const clauseAnchor = (id: string): string => `att-${id}`;
