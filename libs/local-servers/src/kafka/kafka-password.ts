import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The only login of the broker. Its own listener for the controller uses it too. */
const username = 'sovereign-pipeline';

/** For a client of this machine. The file holds the password alone. */
export interface LocalKafkaLogin {
  readonly username: string;
  readonly passwordFile: string;
}

/** The login of the broker of that folder; its password is made when there is none yet. */
export async function loginIn(dataDir: string): Promise<LocalKafkaLogin> {
  const passwordFile = join(dataDir, 'password');
  try {
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return { username, passwordFile };
}

/**
 * Without the login a client gets nothing, not even the controller. With it a client may do everything: an ACL admits
 * no other login. In plain text, because 127.0.0.1 is not read by other machines.
 */
export async function askingForLogin({
  username,
  passwordFile,
}: LocalKafkaLogin): Promise<Record<string, string>> {
  const password = (await readFile(passwordFile, 'utf8')).trim();
  if (!/^\w+$/.test(password))
    throw new Error(`${passwordFile} must hold a password of letters and digits; delete it for a new one.`);
  const module = 'org.apache.kafka.common.security.plain.PlainLoginModule';
  const jaas = `${module} required username="${username}" password="${password}" user_${username}="${password}";`;
  return {
    'listener.security.protocol.map': 'CONTROLLER:SASL_PLAINTEXT,PLAINTEXT:SASL_PLAINTEXT',
    'sasl.enabled.mechanisms': 'PLAIN',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.plaintext.plain.sasl.jaas.config': jaas,
    'listener.name.controller.plain.sasl.jaas.config': jaas,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:${username}`,
    'allow.everyone.if.no.acl.found': 'false',
  };
}
