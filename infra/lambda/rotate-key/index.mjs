// Turns the signing key: called by Secrets Manager. The AWS SDK is part of the runtime.
import { randomBytes } from 'node:crypto';
import { ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { step } from './turn.mjs';

const manager = new SecretsManagerClient();
const ecs = new ECSClient();

export async function handler(event) {
  const { SecretId, ClientRequestToken } = event;
  const read = async (version) => JSON.parse((await manager.send(new GetSecretValueCommand(version))).SecretString);
  const secrets = {
    current: () => read({ SecretId, VersionStage: 'AWSCURRENT' }),
    pending: () =>
      read({ SecretId, VersionId: ClientRequestToken, VersionStage: 'AWSPENDING' }).catch((problem) => {
        if (problem.name === 'ResourceNotFoundException') return undefined;
        throw problem;
      }),
    put: (secret) =>
      manager.send(
        new PutSecretValueCommand({
          SecretId,
          ClientRequestToken,
          SecretString: JSON.stringify(secret),
          VersionStages: ['AWSPENDING'],
        }),
      ),
    async promote() {
      const { VersionIdsToStages } = await manager.send(new DescribeSecretCommand({ SecretId }));
      const [before] = Object.entries(VersionIdsToStages).find(([, stages]) => stages.includes('AWSCURRENT')) ?? [];
      if (before === ClientRequestToken) return;
      await manager.send(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage: 'AWSCURRENT',
          MoveToVersionId: ClientRequestToken,
          RemoveFromVersionId: before,
        }),
      );
    },
  };
  const restart = () =>
    ecs.send(
      new UpdateServiceCommand({
        cluster: process.env.CLUSTER,
        service: process.env.SERVICE,
        forceNewDeployment: true,
      }),
    );
  await step(event, secrets, restart, () => randomBytes(32).toString('hex'));
}
