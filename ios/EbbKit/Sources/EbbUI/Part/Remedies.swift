import EbbDomain
import EbbLook

extension Words {
    /// What helps, where a sentence says it better than a button; none where the message does.
    func hint(_ remedy: Remedy) -> String? {
        switch remedy {
        case .askDifferently, .again, .reopen: nil
        case .otherFile: self("remedy.otherFile")
        case .makeRoom: self("remedy.makeRoom")
        case .checkDisk: self("remedy.checkDisk")
        case .updateApp: self("remedy.updateApp")
        case .restore: self("remedy.restore")
        case .report: self("remedy.report")
        }
    }

    /// What the button under an error says; none where no button helps.
    func button(_ remedy: Remedy) -> String? {
        switch remedy {
        case .askDifferently, .updateApp, .report: nil
        case .otherFile: self("file.chooseOther")
        case .again, .reopen, .makeRoom, .checkDisk, .restore: self("remedy.tryAgain")
        }
    }
}
