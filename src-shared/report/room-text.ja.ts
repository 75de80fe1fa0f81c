/* Words of the group summary and the participants' handout, in Japanese. */
export const roomSheetTextJa = {
  summary: {
    name: 'グループのまとめ',
    noVision: 'ビジョンは、これから言葉にします。',
    noMap: '不足資源マップは、これから書きます。',
    noChoice: '連携部署えらびは、これから話します。',
    brings: (needs: string) => `← ${needs}`,
    receives: (offers: string) => `→ ${offers}`,
    more: (count: number) => `ほか${count}件`,
    noReturn: '→ お返しは、まだありません。',
    concerns: 'ビジョンに添えた気がかり',
    votes: (round: string, state: string, agreement: string) =>
      `${round}: ${state}。一致度 ${agreement}`,
  },
  handout: {
    name: '参加者用まとめ',
    groups: (count: number) => `${count}グループが描いた連携`,
    noVision: 'ビジョンの文は、まだ決まっていません。',
    named: (name: string, organisation: string) => `${name}　${organisation}`,
    door: 'たずねる部署(扉)',
    noDoor: 'まだ決まっていません。',
    needs: 'まず取り組む3つ',
    needsFew: 'まず取り組むもの',
    needsByPriority: '優先して補いたいもの',
    noNeeds: 'まだ決まっていません。',
    unsettled: 'まだ決まっていないところは、そのまま空けてあります。',
    hiddenVotes: 'まだ開票していない投票の結果は載せていません。',
  },
};

/** The words of the group summary and the handout in one language. */
export type RoomSheetText = typeof roomSheetTextJa;
