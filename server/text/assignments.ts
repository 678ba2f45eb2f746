/** "Avestas plats i LCHNV": a seat that belongs to an organization, whoever fills it. */
export const postName = (organization: string, forum: string): string => `${genitive(organization)} plats i ${forum}`;

/** "Avestas", "Mora kommuns", "Orsas", "Borås" */
const genitive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);
