/** When a folder's or a file's name tells another organisation: only where it is a full name that cannot be the same one. */
import { expect, test } from '@jest/globals';
import { misnamed } from '../../src/map/misnamed';
import { formats } from '../formats';

const ENDINGS = formats[0]!.organisations;
const told = (organisation: string, file: string): string[] => misnamed(organisation, { file, row: 2, column: 2 }, ENDINGS).map((d) => d.message.zh);

test.each([
  ['淮安市洪泽区人民政府', '盱眙县人民政府-2024/基本信息.csv'],
  ['洪泽区财政局', '清江浦区财政局2024/数据.xlsx'],
  ['曲江镇人民政府', '资料/2024年度_白土镇人民政府_报送.xlsx'],
  ['曲江镇人民政府', '２０２４年西街街道办事处.xlsx'],
  ['高陵区行政审批服务局', '高陵区教育局-2021/基本信息.csv'],
])('%s in %s', (organisation, file) => { expect(told(organisation, file)).toHaveLength(1); });

test.each([
  ['淮安市清江浦区人民政府', '清江浦区-2024/基本信息.csv'],
  ['清江浦区政府', '淮安市清江浦区人民政府-2024/基本信息.csv'],
  ['淮安市清江浦区人民政府', '2024年清江浦区人民政府/基本信息.csv'],
  ['淮安市公安局', '淮安公安局-2024/基本信息.csv'],
  ['淮安市财政局', '淮安市人民政府-2024/基本信息.csv'],
  ['开发区管委会', '开发区管理委员会-2024/基本信息.csv'],
  ['曲江镇人民政府', '县政府-2024/基本信息.csv'],
  ['曲江镇人民政府', '党政办公室-2024/基本信息.csv'],
  ['曲江镇人民政府', 'report1/基本信息.csv'],
  ['曲江镇人民政府', '镇A/基本信息.csv'],
  ['曲江镇人民政府', '曲江镇人民政府_报丰城市财政局.xlsx'],
])('silent: %s in %s', (organisation, file) => { expect(told(organisation, file)).toEqual([]); });
