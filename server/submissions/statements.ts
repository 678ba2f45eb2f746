/** The condition on `submissions` that one was taken, but that its item has been removed or its meeting called off. */
export const fellOff = `(submissions.state = 'taken' and not exists (
  select 1 from item_sources s join items stands on stands.id = s.item_id join meetings m on m.id = stands.meeting_id
  where s.source_type = 'submission' and s.source_id = submissions.id and m.state <> 'cancelled'))`;

/** The same of one that waits for the secretary: handed in, or fallen off an agenda. */
export const isWaiting = `(submissions.state = 'submitted' or ${fellOff})`;
