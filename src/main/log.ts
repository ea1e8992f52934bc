import { type DestinationStream, pino } from 'pino';
import type { Log } from '../chat/intent.ts';
import type { Settings } from '../config.ts';

/** The log of the service: JSON lines, in which no secret stands, whoever wrote it into a message. */
export function createLog(settings: Settings, destination: DestinationStream = pino.destination(1)): Log {
  const secrets = secretsOf(settings);
  const hide = (line: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, '…'), line);
  const logger = pino(
    { level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => destination.write(hide(line)) },
  );
  return {
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
  };
}

/** As they stand in JSON. */
function secretsOf({ slack, discord }: Settings): string[] {
  const secrets = [
    slack?.botToken,
    slack?.mode === 'socket' ? slack.appToken : slack?.signingSecret,
    discord?.token,
  ];
  return secrets.flatMap((secret) => (secret ? [JSON.stringify(secret).slice(1, -1)] : []));
}
