/** Who asks: a secretary of two forums, and a member of them. */
export const login = {
  email: "matning@example.se",
  password: "ett långt lösenord",
  /** argon2id of the password, made once. */
  passwordHash: "$argon2id$v=19$m=19456,t=2,p=1$ibeXbJyPdTGTRMSEs5BLlg$yNk5ZCCxvJy0giC4itQT9DcRVm01IFfc9Ab4RO8ykDA",
  token: "matning-matning-matning-matning-matning",
};

/** Has the same password. */
export const member = { email: "ledamot@example.se", token: "ledamot-ledamot-ledamot-ledamot-ledamot" };
