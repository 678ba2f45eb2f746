CREATE TABLE `attachment_texts` (
	`attachment_id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `search_build` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `search_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`subject_id` integer NOT NULL,
	`day` integer NOT NULL,
	CONSTRAINT "search_documents_type" CHECK("search_documents"."type" in ('meeting', 'item', 'decision', 'assignment', 'report', 'matter', 'agreement', 'attachment'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_subject` ON `search_documents` (`type`,`subject_id`);--> statement-breakpoint
CREATE TABLE `search_touched` (
	`type` text NOT NULL,
	`subject_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `search_touched_subject` ON `search_touched` (`type`,`subject_id`);--> statement-breakpoint
CREATE TABLE `search_words` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`word` text NOT NULL,
	`folded` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_words_word_unique` ON `search_words` (`word`);--> statement-breakpoint
CREATE INDEX `search_words_folded` ON `search_words` (`folded`);
--> statement-breakpoint
-- Written by hand: the index, and the triggers that note what it must be told of.
CREATE VIRTUAL TABLE `search_index` USING fts5(title, text, scope, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
--> statement-breakpoint
INSERT INTO `search_index` (`search_index`, `rank`) VALUES ('automerge', 0);
--> statement-breakpoint
INSERT INTO `search_index` (`search_index`, `rank`) VALUES ('crisismerge', 64);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_word_parts` USING fts5(folded, content='', tokenize="trigram case_sensitive 1");
--> statement-breakpoint
CREATE TRIGGER `search_word_added` AFTER INSERT ON `search_words` BEGIN
	INSERT INTO search_word_parts (rowid, folded) VALUES (new.id, new.folded);
END;
--> statement-breakpoint
CREATE TRIGGER `search_meeting_added` AFTER INSERT ON `meetings` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('meeting', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_meeting_place_changed` AFTER UPDATE OF `place`, `kind` ON `meetings`
WHEN new.place IS NOT old.place OR new.kind IS NOT old.kind
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('meeting', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_meeting_changed` AFTER UPDATE OF `date`, `forum_id` ON `meetings`
WHEN new.date IS NOT old.date OR new.forum_id IS NOT old.forum_id
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('meeting', new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'item', id FROM items WHERE meeting_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'decision', d.id FROM items i JOIN decisions d ON d.item_id = i.id WHERE i.meeting_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM items i JOIN attachments a ON a.item_id = i.id WHERE i.meeting_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_meeting_removed` AFTER DELETE ON `meetings` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('meeting', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_added` AFTER INSERT ON `items` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('item', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_changed` AFTER UPDATE OF `title`, `body` ON `items`
WHEN new.title IS NOT old.title OR new.body IS NOT old.body
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('item', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_title_changed` AFTER UPDATE OF `title` ON `items`
WHEN new.title IS NOT old.title
BEGIN
	INSERT INTO search_touched (type, subject_id) SELECT 'decision', id FROM decisions WHERE item_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_place_changed` AFTER UPDATE OF `confidential`, `parent_id`, `meeting_id` ON `items`
WHEN new.confidential IS NOT old.confidential OR new.parent_id IS NOT old.parent_id OR new.meeting_id IS NOT old.meeting_id
BEGIN
	INSERT INTO search_touched (type, subject_id) SELECT 'item', id FROM items WHERE id = new.id OR parent_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'decision', id FROM decisions WHERE item_id IN (SELECT new.id UNION ALL SELECT id FROM items WHERE parent_id = new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', id FROM attachments WHERE item_id IN (SELECT new.id UNION ALL SELECT id FROM items WHERE parent_id = new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'assignment', id FROM assignments WHERE item_id IN (SELECT new.id UNION ALL SELECT id FROM items WHERE parent_id = new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'report', id FROM reports WHERE assignment_id IN (SELECT id FROM assignments WHERE item_id IN (SELECT new.id UNION ALL SELECT id FROM items WHERE parent_id = new.id));
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM reports r JOIN attachments a ON a.report_id = r.id WHERE r.assignment_id IN (SELECT id FROM assignments WHERE item_id IN (SELECT new.id UNION ALL SELECT id FROM items WHERE parent_id = new.id));
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_removed` AFTER DELETE ON `items` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('item', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_presenter_added` AFTER INSERT ON `presenters` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('item', new.item_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_presenter_changed` AFTER UPDATE OF `item_id`, `name` ON `presenters`
WHEN new.item_id IS NOT old.item_id OR new.name IS NOT old.name
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('item', new.item_id);
	INSERT INTO search_touched (type, subject_id) VALUES ('item', old.item_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_presenter_removed` AFTER DELETE ON `presenters` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('item', old.item_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_correction_added` AFTER INSERT ON `corrections` BEGIN
	INSERT INTO search_touched (type, subject_id) SELECT 'meeting', new.meeting_id WHERE new.item_id IS NULL;
	INSERT INTO search_touched (type, subject_id) SELECT 'item', new.item_id WHERE new.item_id IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `search_correction_removed` AFTER DELETE ON `corrections` BEGIN
	INSERT INTO search_touched (type, subject_id) SELECT 'meeting', old.meeting_id WHERE old.item_id IS NULL;
	INSERT INTO search_touched (type, subject_id) SELECT 'item', old.item_id WHERE old.item_id IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `search_decision_added` AFTER INSERT ON `decisions` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_decision_changed` AFTER UPDATE OF `item_id` ON `decisions`
WHEN new.item_id IS NOT old.item_id
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_decision_removed` AFTER DELETE ON `decisions` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_clause_added` AFTER INSERT ON `clauses` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', new.decision_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_clause_changed` AFTER UPDATE OF `decision_id`, `stage`, `position`, `text` ON `clauses`
WHEN new.decision_id IS NOT old.decision_id OR new.stage IS NOT old.stage OR new.position IS NOT old.position OR new.text IS NOT old.text
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', new.decision_id);
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', old.decision_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_clause_removed` AFTER DELETE ON `clauses` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', old.decision_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_reservation_added` AFTER INSERT ON `reservations` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', new.decision_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_reservation_changed` AFTER UPDATE OF `decision_id`, `name`, `text` ON `reservations`
WHEN new.decision_id IS NOT old.decision_id OR new.name IS NOT old.name OR new.text IS NOT old.text
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', new.decision_id);
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', old.decision_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_reservation_removed` AFTER DELETE ON `reservations` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('decision', old.decision_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_assignment_added` AFTER INSERT ON `assignments` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('assignment', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_assignment_changed` AFTER UPDATE OF `forum_id`, `report_forum_id`, `text`, `item_id`, `part_of`, `group_name`, `given_on` ON `assignments`
WHEN new.forum_id IS NOT old.forum_id OR new.report_forum_id IS NOT old.report_forum_id OR new.text IS NOT old.text OR new.item_id IS NOT old.item_id OR new.part_of IS NOT old.part_of OR new.group_name IS NOT old.group_name OR new.given_on IS NOT old.given_on
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('assignment', new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'report', id FROM reports WHERE assignment_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM reports r JOIN attachments a ON a.report_id = r.id WHERE r.assignment_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_assignment_removed` AFTER DELETE ON `assignments` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('assignment', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_assignee_added` AFTER INSERT ON `assignees` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('assignment', new.assignment_id);
	INSERT INTO search_touched (type, subject_id) SELECT 'report', id FROM reports WHERE assignment_id = new.assignment_id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM reports r JOIN attachments a ON a.report_id = r.id WHERE r.assignment_id = new.assignment_id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_assignee_changed` AFTER UPDATE OF `person_id`, `organization_id`, `forum_id`, `post_id`, `contact_id`, `name` ON `assignees`
WHEN new.person_id IS NOT old.person_id OR new.organization_id IS NOT old.organization_id OR new.forum_id IS NOT old.forum_id OR new.post_id IS NOT old.post_id OR new.contact_id IS NOT old.contact_id OR new.name IS NOT old.name
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('assignment', new.assignment_id);
	INSERT INTO search_touched (type, subject_id) SELECT 'report', id FROM reports WHERE assignment_id = new.assignment_id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM reports r JOIN attachments a ON a.report_id = r.id WHERE r.assignment_id = new.assignment_id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_assignee_removed` AFTER DELETE ON `assignees` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('assignment', old.assignment_id);
	INSERT INTO search_touched (type, subject_id) SELECT 'report', id FROM reports WHERE assignment_id = old.assignment_id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM reports r JOIN attachments a ON a.report_id = r.id WHERE r.assignment_id = old.assignment_id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_report_added` AFTER INSERT ON `reports` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('report', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_report_changed` AFTER UPDATE OF `assignment_id`, `text`, `date` ON `reports`
WHEN new.assignment_id IS NOT old.assignment_id OR new.text IS NOT old.text OR new.date IS NOT old.date
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('report', new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', id FROM attachments WHERE report_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_report_removed` AFTER DELETE ON `reports` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('report', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_matter_added` AFTER INSERT ON `matters` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('matter', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_matter_changed` AFTER UPDATE OF `title`, `reference`, `summary`, `forum_id`, `confidential` ON `matters`
WHEN new.title IS NOT old.title OR new.reference IS NOT old.reference OR new.summary IS NOT old.summary OR new.forum_id IS NOT old.forum_id OR new.confidential IS NOT old.confidential
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('matter', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_matter_removed` AFTER DELETE ON `matters` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('matter', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_step_added` AFTER INSERT ON `matter_steps` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('matter', new.matter_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_step_changed` AFTER UPDATE OF `matter_id`, `forum_id` ON `matter_steps`
WHEN new.matter_id IS NOT old.matter_id OR new.forum_id IS NOT old.forum_id
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('matter', new.matter_id);
	INSERT INTO search_touched (type, subject_id) VALUES ('matter', old.matter_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_step_removed` AFTER DELETE ON `matter_steps` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('matter', old.matter_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_agreement_added` AFTER INSERT ON `agreements` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_agreement_changed` AFTER UPDATE OF `title`, `reference`, `summary`, `valid_from`, `in_force_since` ON `agreements`
WHEN new.title IS NOT old.title OR new.reference IS NOT old.reference OR new.summary IS NOT old.summary OR new.valid_from IS NOT old.valid_from OR new.in_force_since IS NOT old.in_force_since
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', id FROM attachments WHERE agreement_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM ratifications r JOIN attachments a ON a.ratification_id = r.id WHERE r.agreement_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_agreement_forum_changed` AFTER UPDATE OF `forum_id` ON `agreements`
WHEN new.forum_id IS NOT old.forum_id
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', id FROM attachments WHERE agreement_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM ratifications r JOIN attachments a ON a.ratification_id = r.id WHERE r.agreement_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_agreement_removed` AFTER DELETE ON `agreements` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_agreement_clause_added` AFTER INSERT ON `agreement_clauses` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_agreement_clause_changed` AFTER UPDATE OF `agreement_id`, `position`, `number`, `heading`, `text` ON `agreement_clauses`
WHEN new.agreement_id IS NOT old.agreement_id OR new.position IS NOT old.position OR new.number IS NOT old.number OR new.heading IS NOT old.heading OR new.text IS NOT old.text
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.agreement_id);
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', old.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_agreement_clause_removed` AFTER DELETE ON `agreement_clauses` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', old.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_party_added` AFTER INSERT ON `agreement_parties` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.agreement_id);
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', id FROM attachments WHERE agreement_id = new.agreement_id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM ratifications r JOIN attachments a ON a.ratification_id = r.id WHERE r.agreement_id = new.agreement_id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_party_changed` AFTER UPDATE OF `organization_id`, `agreement_id` ON `agreement_parties`
WHEN new.organization_id IS NOT old.organization_id OR new.agreement_id IS NOT old.agreement_id
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.agreement_id);
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', id FROM attachments WHERE agreement_id = new.agreement_id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM ratifications r JOIN attachments a ON a.ratification_id = r.id WHERE r.agreement_id = new.agreement_id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_party_removed` AFTER DELETE ON `agreement_parties` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', old.agreement_id);
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', id FROM attachments WHERE agreement_id = old.agreement_id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM ratifications r JOIN attachments a ON a.ratification_id = r.id WHERE r.agreement_id = old.agreement_id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_commitment_added` AFTER INSERT ON `commitments` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_commitment_changed` AFTER UPDATE OF `agreement_id`, `position`, `text` ON `commitments`
WHEN new.agreement_id IS NOT old.agreement_id OR new.position IS NOT old.position OR new.text IS NOT old.text
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.agreement_id);
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', old.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_commitment_removed` AFTER DELETE ON `commitments` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', old.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_ratification_added` AFTER INSERT ON `ratifications` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_ratification_changed` AFTER UPDATE OF `agreement_id`, `body`, `reference`, `reservation` ON `ratifications`
WHEN new.agreement_id IS NOT old.agreement_id OR new.body IS NOT old.body OR new.reference IS NOT old.reference OR new.reservation IS NOT old.reservation
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', new.agreement_id);
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', old.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_ratification_removed` AFTER DELETE ON `ratifications` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('agreement', old.agreement_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_attachment_added` AFTER INSERT ON `attachments`
WHEN new.filename IS NOT NULL
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('attachment', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_attachment_changed` AFTER UPDATE OF `item_id`, `report_id`, `submission_id`, `agreement_id`, `ratification_id`, `label`, `filename`, `confidential` ON `attachments`
WHEN new.item_id IS NOT old.item_id OR new.report_id IS NOT old.report_id OR new.submission_id IS NOT old.submission_id OR new.agreement_id IS NOT old.agreement_id OR new.ratification_id IS NOT old.ratification_id OR new.label IS NOT old.label OR new.filename IS NOT old.filename OR new.confidential IS NOT old.confidential
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('attachment', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_attachment_removed` AFTER DELETE ON `attachments`
WHEN old.filename IS NOT NULL
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('attachment', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_attachment_text_added` AFTER INSERT ON `attachment_texts` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('attachment', new.attachment_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_attachment_text_changed` AFTER UPDATE OF `attachment_id`, `text` ON `attachment_texts`
WHEN new.attachment_id IS NOT old.attachment_id OR new.text IS NOT old.text
BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('attachment', new.attachment_id);
	INSERT INTO search_touched (type, subject_id) VALUES ('attachment', old.attachment_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_attachment_text_removed` AFTER DELETE ON `attachment_texts` BEGIN
	INSERT INTO search_touched (type, subject_id) VALUES ('attachment', old.attachment_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_forum_name_changed` AFTER UPDATE OF `name` ON `forums`
WHEN new.name IS NOT old.name
BEGIN
	INSERT INTO search_touched (type, subject_id) SELECT 'meeting', id FROM meetings WHERE forum_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_forum_changed` AFTER UPDATE OF `visibility` ON `forums`
WHEN new.visibility IS NOT old.visibility
BEGIN
	INSERT INTO search_touched (type, subject_id) SELECT 'meeting', id FROM meetings WHERE forum_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'item', i.id FROM meetings m JOIN items i ON i.meeting_id = m.id WHERE m.forum_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'decision', d.id FROM meetings m JOIN items i ON i.meeting_id = m.id JOIN decisions d ON d.item_id = i.id WHERE m.forum_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM meetings m JOIN items i ON i.meeting_id = m.id JOIN attachments a ON a.item_id = i.id WHERE m.forum_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'assignment', id FROM (SELECT id FROM assignments WHERE forum_id = new.id UNION SELECT id FROM assignments WHERE report_forum_id = new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'report', id FROM reports WHERE assignment_id IN (SELECT id FROM assignments WHERE forum_id = new.id UNION SELECT id FROM assignments WHERE report_forum_id = new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM reports r JOIN attachments a ON a.report_id = r.id WHERE r.assignment_id IN (SELECT id FROM assignments WHERE forum_id = new.id UNION SELECT id FROM assignments WHERE report_forum_id = new.id);
	INSERT INTO search_touched (type, subject_id) SELECT 'matter', id FROM matters WHERE forum_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'matter', matter_id FROM matter_steps WHERE forum_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'agreement', id FROM agreements WHERE forum_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM agreements g JOIN attachments a ON a.agreement_id = g.id WHERE g.forum_id = new.id;
	INSERT INTO search_touched (type, subject_id) SELECT 'attachment', a.id FROM agreements g JOIN ratifications r ON r.agreement_id = g.id JOIN attachments a ON a.ratification_id = r.id WHERE g.forum_id = new.id;
END;
